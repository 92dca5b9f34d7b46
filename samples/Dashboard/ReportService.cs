using System.Globalization;
using System.Text.Json;
using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.PiwikPro.Apps;

namespace Dashboard;

/// <summary>Asks Piwik PRO for what the dashboard shows.</summary>
internal sealed class ReportService(IPiwikProClient piwik, TimeProvider time)
{
    private const int TopPages = 10;

    public async Task<List<AppChoice>> AppsAsync(CancellationToken cancellationToken)
    {
        var apps = new List<AppChoice>();
        await foreach (var app in piwik.Apps.EnumerateAppsAsync(limit: 1000, sort: AppSort.Name, cancellationToken: cancellationToken))
        {
            apps.Add(new AppChoice(app.Id, app.Attributes.Name));
        }

        return apps;
    }

    /// <summary>The report of so many days up to yesterday.</summary>
    public async Task<Report> OfAsync(Guid app, int days, CancellationToken cancellationToken)
    {
        var last = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-1);
        var period = new Period(last.AddDays(1 - days), last);

        // Three queries at once; the rate limit of the client sees to it that they are not too many.
        var totals = TotalsAsync(app, period, cancellationToken);
        var byDay = DaysAsync(app, period, cancellationToken);
        var pages = PagesAsync(app, period, cancellationToken);
        await Task.WhenAll(totals, byDay, pages);
        return new Report(await totals, await byDay, await pages);
    }

    private async Task<Totals> TotalsAsync(Guid app, Period period, CancellationToken cancellationToken)
    {
        var query = Query(app, period, Column("sessions"), Column("visitors"), Column("page_views"), Column("bounce_rate"));
        var row = (await RowsAsync(query, cancellationToken))[0];
        return new Totals(row[0].GetInt64(), row[1].GetInt64(), row[2].GetInt64(), row[3].ValueKind == JsonValueKind.Number ? row[3].GetDouble() : 0);
    }

    private async Task<IReadOnlyList<Day>> DaysAsync(Guid app, Period period, CancellationToken cancellationToken)
    {
        var query = Query(app, period, Column("timestamp", "to_date"), Column("sessions"));
        query.OrderBy = [[0, SortDirection.Ascending]];
        query.Limit = period.Days.Count();
        var rows = await RowsAsync(query, cancellationToken);
        var visits = rows.ToDictionary(static row => DateOnly.Parse(row[0].GetString()!, CultureInfo.InvariantCulture), static row => row[1].GetInt64());

        // Days without a visit have no row; in a chart they have a point.
        return [.. period.Days.Select(day => new Day(day, visits.GetValueOrDefault(day)))];
    }

    private async Task<IReadOnlyList<TopPage>> PagesAsync(Guid app, Period period, CancellationToken cancellationToken)
    {
        var query = Query(app, period, Column("event_title"), Column("event_url", "to_path"), Column("page_views"), Column("sessions"));
        query.OrderBy = [[2, SortDirection.Descending], [1, SortDirection.Ascending]];
        query.Limit = TopPages;
        var rows = await RowsAsync(query, cancellationToken);
        return [.. rows.Select(static row => new TopPage(row[0].GetString() ?? "", row[1].GetString() ?? "", row[2].GetInt64(), row[3].GetInt64()))];
    }

    private async Task<List<List<JsonElement>>> RowsAsync(QueryRequest query, CancellationToken cancellationToken)
    {
        var result = await piwik.Analytics.ExecuteQueryAsync(query, cancellationToken);
        return [.. result.Data.Select(static row => row.TryGetCells(out var cells) ? cells : [])];
    }

    private static QueryRequest Query(Guid app, Period period, params List<QueryColumn> columns) => new()
    {
        WebsiteId = app,
        DateFrom = period.From.ToString("O", CultureInfo.InvariantCulture),
        DateTo = period.To.ToString("O", CultureInfo.InvariantCulture),
        Columns = columns,
    };

    private static QueryColumn Column(string id, string? transformation = null) => new() { ColumnId = id, TransformationId = transformation };
}
