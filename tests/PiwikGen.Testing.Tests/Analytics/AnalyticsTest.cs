using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Queries at half past two on a Wednesday.</summary>
public abstract class AnalyticsTest : AccountTest
{
    protected static readonly DateTimeOffset Now = new(2026, 6, 17, 14, 30, 0, TimeSpan.Zero);

    /// <summary>The first app of every account.</summary>
    protected static readonly Guid Site = new("00000001-0047-0044-8a10-000000000001");

    protected FakeTimeProvider Time { get; } = new(Now);

    protected override EmbeddedAccountOptions Options => new() { TimeProvider = Time, CapturedBodyBytes = 64 * 1024 * 1024 };

    protected static QueryColumn Column(string id, string? transformation = null) => new() { ColumnId = id, TransformationId = transformation };

    protected static QueryRequest Query(params QueryColumn[] columns) => new()
    {
        WebsiteId = Site,
        Columns = [.. columns],
        DateFrom = "2026-06-01",
        DateTo = "2026-06-14",
        Limit = 10_000,
    };

    protected async Task<List<List<JsonElement>>> RowsAsync(QueryRequest query) => Cells((await Piwik.Analytics.ExecuteQueryAsync(query)).Data);

    protected static List<List<JsonElement>> Cells(IEnumerable<ResultRow> rows) =>
        [.. rows.Select(static row => row.TryGetCells(out var cells) ? cells : throw new InvalidOperationException("The row is no list."))];

    protected static FilterGroup All(params FilterNode[] conditions) => new() { Operator = FilterLogic.And, Conditions = [.. conditions] };

    protected static FilterGroup Any(params FilterNode[] conditions) => new() { Operator = FilterLogic.Or, Conditions = [.. conditions] };

    protected static Filter Where(string column, FilterOperator operation, FilterValue value, string? transformation = null) =>
        new() { ColumnId = column, TransformationId = transformation, Condition = new() { Operator = operation, Value = value } };

    protected static string Day(int day) => new DateOnly(2026, 6, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
