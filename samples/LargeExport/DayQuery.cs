using System.Runtime.CompilerServices;
using System.Text.Json;
using PiwikGen.Pagination;
using PiwikGen.PiwikPro.Analytics;

namespace LargeExport;

/// <summary>The rows of one day, page by page: never more than a page in memory.</summary>
internal sealed class DayQuery(IAnalyticsClient analytics, ExportPlan plan)
{
    /// <summary>The columns by which rows are told apart; with an order by all of them, pages cannot overlap.</summary>
    private static readonly string[] Dimensions = ["event_url", "location_country_name", "device_type", "source_medium"];

    private static readonly string[] Metrics = ["sessions", "page_views", "events", "goal_conversions"];

    public static IEnumerable<string> Columns => ["date", .. Dimensions, .. Metrics];

    public async IAsyncEnumerable<List<JsonElement>> RowsAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = QueryOf(day);
        var rows = Pages.ByOffset(
            plan.RowsPerPage,
            (offset, token) =>
            {
                query.Offset = offset;
                return analytics.ExecuteQueryAsync(query, token);
            },
            static page => page.Data,
            static page => page.Meta.Count,
            cancellationToken);
        await foreach (var row in rows)
        {
            if (row.TryGetCells(out var cells))
            {
                yield return cells;
            }
        }
    }

    private QueryRequest QueryOf(DateOnly day) => new()
    {
        WebsiteId = plan.App,
        DateFrom = day.ToString("O"),
        DateTo = day.ToString("O"),
        Limit = plan.RowsPerPage,
        Columns = [.. Dimensions.Concat(Metrics).Select(static column => new QueryColumn { ColumnId = column })],
        OrderBy = [.. Dimensions.Select(static (_, number) => new List<SortRuleItem> { number, SortDirection.Ascending })],
    };
}
