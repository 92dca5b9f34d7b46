namespace PiwikGen.Benchmarks.Json;

/// <summary>The twin of <see cref="Apps.AppList"/>, which specs/apps.openapi.json describes.</summary>
public sealed class TwinSummaryPage
{
    public TwinMeta Meta { get; set; } = new();

    public List<TwinSummary> Data { get; set; } = [];
}
