using PiwikGen.RateLimits;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LargeExport;

/// <summary>Says so while queries wait, because the limit of a minute is used up.</summary>
internal sealed class WaitingColumn(RequestRateLimiter limit, Uri baseAddress) : ProgressColumn
{
    // Stands for all queries: they share one count.
    private readonly HttpRequestMessage _query = new(HttpMethod.Post, new Uri(baseAddress, "/api/analytics/v1/query/"));

    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        limit.GetStatistics(_query)?.CurrentQueuedCount > 0 ? new Markup("[yellow]waiting for the rate limit[/]") : Text.Empty;
}
