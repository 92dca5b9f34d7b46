using System.Globalization;
using System.Text.Json;
using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.PiwikPro.Apps;

namespace Dashboard;

/// <summary>Asks Piwik PRO for what the dashboard shows.</summary>
internal sealed class ReportService(IPiwikProClient piwik)
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

    public async Task<Report> OfAsync(Guid app, int days, CancellationToken cancellationToken)
    {
        // Three queries at once; the rate limit of the client sees to it that they are not too many.
        var totals = TotalsAsync(app, days, cancellationToken);
        var byDay = DaysAsync(app, days, cancellationToken);
        var pages = PagesAsync(app, days, cancellationToken);
        await Task.WhenAll(totals, byDay, pages);
        return new Report(await totals, await byDay, await pages);
    }

    private async Task<Totals> TotalsAsync(Guid app, int days, CancellationToken cancellationToken)
    {
        var query = Query(app, days, Column("sessions"), Column("visitors"), Column("page_views"), Column("bounce_rate"));
        var row = (await RowsAsync(query, cancellationToken))[0];
        return new Totals(row[0].GetInt64(), row[1].GetInt64(), row[2].GetInt64(), row[3].GetDouble());
    }

    private async Task<IReadOnlyList<Day>> DaysAsync(Guid app, int days, CancellationToken cancellationToken)
    {
        var query = Query(app, days, Column("timestamp", "to_date"), Column("sessions"));
        query.OrderBy = [[0, SortDirection.Ascending]];
        query.Limit = days;
        var rows = await RowsAsync(query, cancellationToken);
        return WithQuietDays([.. rows.Select(static row => new Day(DateOnly.Parse(row[0].GetString()!, CultureInfo.InvariantCulture), row[1].GetInt64()))]);
    }

    private async Task<IReadOnlyList<TopPage>> PagesAsync(Guid app, int days, CancellationToken cancellationToken)
    {
        var query = Query(app, days, Column("event_title"), Column("event_url", "to_path"), Column("page_views"), Column("sessions"));
        query.OrderBy = [[2, SortDirection.Descending], [1, SortDirection.Ascending]];
        query.Limit = TopPages;
        var rows = await RowsAsync(query, cancellationToken);
        return [.. rows.Select(static row => new TopPage(row[0].GetString() ?? "", row[1].GetString() ?? "", row[2].GetInt64(), row[3].GetInt64()))];
    }

    /// <summary>Days without a visit have no row; in a chart they have a point.</summary>
    private static List<Day> WithQuietDays(IReadOnlyList<Day> known)
    {
        var all = new List<Day>();
        foreach (var day in known)
        {
            while (all.Count > 0 && all[^1].Date.AddDays(1) < day.Date)
            {
                all.Add(new Day(all[^1].Date.AddDays(1), 0));
            }

            all.Add(day);
        }

        return all;
    }

    private async Task<List<List<JsonElement>>> RowsAsync(QueryRequest query, CancellationToken cancellationToken)
    {
        var result = await piwik.Analytics.ExecuteQueryAsync(query, cancellationToken);
        return [.. result.Data.Select(static row => row.TryGetCells(out var cells) ? cells : [])];
    }

    private static QueryRequest Query(Guid app, int days, params List<QueryColumn> columns) =>
        new() { WebsiteId = app, RelativeDate = string.Create(CultureInfo.InvariantCulture, $"last_{days}_days"), Columns = columns };

    private static QueryColumn Column(string id, string? transformation = null) => new() { ColumnId = id, TransformationId = transformation };
}
