using System.Text.Json;
using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Sessions and events as they were recorded, and those of the last hour.</summary>
public sealed class RawDataTests : AnalyticsTest
{
    [Fact]
    public async Task Ids_and_time_come_first_whatever_else_is_asked_for()
    {
        var sessions = await Piwik.Analytics.FetchSessionsAsync(Request("device_type", "timestamp"));
        var events = await Piwik.Analytics.FetchEventsAsync(Request("event_url"));

        Assert.Equal(["session_id", "visitor_id", "timestamp", "device_type"], sessions.Meta.Columns!);
        Assert.Equal(["session_id", "event_id", "visitor_id", "timestamp", "event_url"], events.Meta.Columns!);
        Assert.Equal(JsonValueKind.String, Cells(events.Data)[0][1].ValueKind);
    }

    [Fact]
    public async Task Sessions_and_their_events_are_those_of_the_reports()
    {
        var report = Query(Column("sessions"), Column("events"));
        (report.DateFrom, report.DateTo) = (Day(9), Day(9));
        var counts = Assert.Single(await RowsAsync(report));

        var sessions = Cells((await Piwik.Analytics.FetchSessionsAsync(Request("session_total_events"))).Data);
        var events = Cells((await Piwik.Analytics.FetchEventsAsync(Request())).Data);

        Assert.Equal(counts[0].GetInt32(), sessions.Count);
        Assert.Equal(counts[1].GetInt32(), events.Count);
        var perSession = events.CountBy(static row => row[0].GetString()!).ToDictionary();
        Assert.All(sessions, row => Assert.Equal(row[3].GetInt32(), perSession[row[0].GetString()!]));
        Assert.Equal(events.Count, events.DistinctBy(static row => row[1].GetString()).Count());
    }

    [Fact]
    public async Task Rows_come_oldest_first_and_pages_fit_together()
    {
        var request = Request();
        var all = Cells((await Piwik.Analytics.FetchEventsAsync(request)).Data);
        (request.Limit, request.Offset) = (50, 50);
        var second = await Piwik.Analytics.FetchEventsAsync(request);

        Assert.Equal(all.Select(static row => row[3].GetString()).Order(StringComparer.Ordinal), all.Select(static row => row[3].GetString()));
        Assert.Equal(all[50..100].Select(static row => row[1].GetString()), Cells(second.Data).Select(static row => row[1].GetString()));
        Assert.Equal(all.Count, second.Meta.Count);
    }

    [Fact]
    public async Task Filters_hold_and_csv_is_to_be_had()
    {
        var request = Request("event_type");
        request.Filters = All(Where("event_type", FilterOperator.Equal, 9));
        var orders = Cells((await Piwik.Analytics.FetchEventsAsync(request)).Data);
        request.Format = RawDataFormat.Csv;
        await using var csv = await Piwik.Analytics.FetchEventsAsCsvAsync(request);
        using var reader = new StreamReader(csv);

        Assert.NotEmpty(orders);
        Assert.All(orders, static row => Assert.Equal("Ecommerce conversion", row[4][1].GetString()));
        Assert.Equal(orders.Count + 1, (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_visitor_who_returns_was_there_before()
    {
        var request = Request("visitor_returning", "visitor_days_since_first_session");
        var returning = Cells((await Piwik.Analytics.FetchSessionsAsync(request)).Data).Find(static row => row[3][0].GetInt32() == 1 && row[4].GetInt32() > 0)!;
        var first = new DateOnly(2026, 6, 9).AddDays(-returning[4].GetInt32()).ToString("O", null);
        (request.DateFrom, request.DateTo) = (first, first);

        Assert.Contains(Cells((await Piwik.Analytics.FetchSessionsAsync(request)).Data), row => row[1].GetString() == returning[1].GetString() && row[3][0].GetInt32() == 0);
    }

    [Fact]
    public async Task Answers_are_compressed_for_those_who_ask_for_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/analytics/v1/events/")
        {
            Content = new StringContent($$"""{"website_id":"{{Site}}","columns":[],"relative_date":"yesterday"}"""),
        };
        request.Headers.Authorization = new("Bearer", Account.IssueToken());
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var answer = await Plain.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal([0x1f, 0x8b], (await answer.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Fact]
    public async Task The_last_hour_is_to_be_had_but_for_its_last_minutes()
    {
        var request = new RealTimeEventsRequest { WebsiteId = Site, Columns = [], DateFrom = "2026-06-17 12:00:00", DateTo = "2026-06-17 14:30:00", Limit = 10_000 };

        var times = Cells((await Piwik.Analytics.FetchRealTimeEventsAsync(request)).Data).ConvertAll(static row => row[3].GetString()!);

        Assert.NotEmpty(times);
        Assert.All(times, static time => Assert.InRange(time, "2026-06-17T13:30:00", "2026-06-17T14:27:00"));
    }

    [Fact]
    public async Task Metrics_of_the_last_minutes_are_those_of_the_events()
    {
        var request = new RealTimeQueryRequest { WebsiteId = Site, LookbackWindow = 30, Columns = [Column("timestamp", "to_start_of_ten_minutes"), Column("events")] };
        var half = Cells((await Piwik.Analytics.ExecuteRealTimeQueryAsync(request)).Data);
        request.LookbackWindow = 60;
        var hour = Cells((await Piwik.Analytics.ExecuteRealTimeQueryAsync(request)).Data);

        Assert.NotEmpty(half);
        Assert.All(half, static row => Assert.InRange(row[0].GetString()!, "2026-06-17T14:00:00", "2026-06-17T14:30:00"));
        Assert.True(hour.Sum(static row => row[1].GetInt64()) > half.Sum(static row => row[1].GetInt64()));
    }

    private static RawDataRequest Request(params string[] columns) => new()
    {
        WebsiteId = Site,
        Columns = [.. columns.Select(static column => new RawDataColumn { ColumnId = column })],
        DateFrom = Day(9),
        DateTo = Day(9),
        Limit = 10_000,
    };
}
