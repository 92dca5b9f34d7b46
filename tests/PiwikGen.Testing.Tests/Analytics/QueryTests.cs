using System.Text.Json;
using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Metrics by dimensions over a period.</summary>
public sealed class QueryTests : AnalyticsTest
{
    [Theory]
    [InlineData("timestamp", "to_date")]
    [InlineData("timestamp", "to_start_of_week")]
    [InlineData("timestamp", "to_day_of_week")]
    [InlineData("event_title", null)]
    [InlineData("device_type", null)]
    [InlineData("location_country_name", null)]
    [InlineData("event_url", "to_path")]
    public async Task The_parts_of_any_grouping_add_up_to_the_whole(string dimension, string? transformation)
    {
        string[] metrics = ["events", "page_views", "entries", "bounces", "goal_conversions", "ecommerce_conversions", "custom_events"];
        QueryColumn[] columns = [.. metrics.Select(static metric => Column(metric)), Column("revenue", "sum")];

        var whole = Assert.Single(await RowsAsync(Query(columns)));
        var parts = await RowsAsync(Query([Column(dimension, transformation), .. columns]));

        Assert.True(parts.Count > 1);
        for (var column = 0; column < columns.Length; column++)
        {
            var sum = parts.Sum(row => row[column + 1].ValueKind == JsonValueKind.Null ? 0 : row[column + 1].GetDecimal());
            Assert.True(sum > 0, columns[column].ColumnId);
            Assert.Equal(whole[column].GetDecimal(), sum);
        }
    }

    [Fact]
    public async Task Sessions_of_the_days_are_those_of_the_range_and_visitors_who_come_again_count_once()
    {
        var whole = Assert.Single(await RowsAsync(Query(Column("sessions"), Column("visitors"))));
        var days = await RowsAsync(Query(Column("timestamp", "to_date"), Column("sessions"), Column("visitors")));

        Assert.Equal(14, days.Count);
        Assert.Equal(whole[0].GetInt64(), days.Sum(static day => day[1].GetInt64()));
        Assert.InRange(whole[1].GetInt64(), days.Max(static day => day[2].GetInt64()), days.Sum(static day => day[2].GetInt64()) - 1);
    }

    [Fact]
    public async Task The_same_query_gives_the_same_answer_in_every_account()
    {
        await using var other = await EmbeddedAccount.StartAsync(Options);
        using var client = PiwikPro.PiwikProClient.Create(new()
        {
            BaseAddress = other.BaseAddress, ClientId = other.ClientId, ClientSecret = other.ClientSecret, AllowInsecureLoopback = true,
        });
        var query = Query(Column("event_title"), Column("page_views"), Column("session_total_time", "average"));

        var there = Cells((await client.Analytics.ExecuteQueryAsync(query)).Data);

        Assert.Equal((await RowsAsync(query)).Select(Text), there.Select(Text));
    }

    [Fact]
    public async Task Each_app_has_traffic_of_its_own_more_of_it_during_the_week_and_more_from_year_to_year()
    {
        var other = Query(Column("events"));
        other.WebsiteId = new Guid("00000002-0047-0044-8a10-000000000001");
        var byWeekday = await RowsAsync(Query(Column("timestamp", "to_day_of_week"), Column("sessions")));
        var lastYear = Query(Column("sessions"));
        (lastYear.DateFrom, lastYear.DateTo) = ("2025-06-02", "2025-06-15");

        Assert.NotEqual(Text((await RowsAsync(Query(Column("events"))))[0]), Text((await RowsAsync(other))[0]));
        Assert.True(Sessions(2) > Sessions(7));
        Assert.True((await RowsAsync(lastYear))[0][0].GetInt64() < byWeekday.Sum(static row => row[1].GetInt64()));

        long Sessions(int weekday) => byWeekday.Single(row => row[0].GetInt32() == weekday)[1].GetInt64();
    }

    [Fact]
    public async Task Rows_come_by_the_first_metric_unless_an_order_is_asked_for()
    {
        var query = Query(Column("event_title"), Column("page_views"));
        var byViews = (await RowsAsync(query)).Select(static row => row[1].GetInt64()).ToList();
        query.OrderBy = [[0, SortDirection.Descending]];
        var byTitle = (await RowsAsync(query)).Select(static row => row[0].GetString()).ToList();

        Assert.Equal(byViews.OrderDescending(), byViews);
        Assert.Equal(byTitle.OrderDescending(StringComparer.Ordinal), byTitle);
    }

    [Fact]
    public async Task Pages_fit_together_and_the_count_is_that_of_all()
    {
        var query = Query(Column("session_id"), Column("event_title"), Column("page_views"));
        query.Limit = 100_000;
        var all = await RowsAsync(query);
        var pages = new List<List<JsonElement>>();
        query.Limit = 5000;
        for (query.Offset = 0; query.Offset == 0 || pages.Count == query.Offset; query.Offset += query.Limit)
        {
            var page = await Piwik.Analytics.ExecuteQueryAsync(query);
            Assert.Equal(all.Count, page.Meta.Count);
            pages.AddRange(Cells(page.Data));
        }

        Assert.True(all.Count > 10_000);
        Assert.Equal(all.Select(Text), pages.Select(Text));
    }

    [Fact]
    public async Task Columns_are_called_by_id_or_by_name()
    {
        var query = Query(Column("timestamp", "to_date"), new QueryColumn { ColumnId = "goal_conversions", GoalId = 2 });
        var ids = (await Piwik.Analytics.ExecuteQueryAsync(query)).Meta.Columns;
        query.ColumnFormat = ColumnFormat.Name;
        var names = (await Piwik.Analytics.ExecuteQueryAsync(query)).Meta.Columns;

        Assert.Equal(["timestamp__to_date", "goal_conversions_2"], ids!);
        Assert.Equal("Timestamp (day)", names![0]);
    }

    [Fact]
    public async Task Conversions_of_the_single_goals_add_up_to_those_of_all()
    {
        static QueryColumn Goal(long? id) => new() { ColumnId = "goal_conversions", GoalId = id };

        var row = Assert.Single(await RowsAsync(Query(Goal(null), Goal(1), Goal(2), Goal(3), Goal(4))));

        var counts = row.ConvertAll(static cell => cell.GetInt64());
        Assert.Equal(counts[0], counts[1] + counts[2] + counts[3]);
        Assert.All(counts[..4], static count => Assert.True(count > 0));
        Assert.Equal(0, counts[4]);
    }

    [Fact]
    public async Task Rates_are_what_their_parts_say()
    {
        var row = Assert.Single(await RowsAsync(Query(
            Column("bounces"), Column("entries"), Column("bounce_rate"), Column("events"), Column("sessions"), Column("events_per_session"))));

        Assert.Equal(row[0].GetDouble() / row[1].GetDouble(), row[2].GetDouble());
        Assert.Equal(row[3].GetDouble() / row[4].GetDouble(), row[5].GetDouble());
        Assert.Equal(row[1].GetInt64(), row[4].GetInt64());
    }

    [Fact]
    public async Task The_time_of_a_session_counts_once_however_many_events_it_has()
    {
        var bySession = await RowsAsync(Query(Column("session_id"), Column("session_total_time", "sum"), Column("events")));
        var all = Assert.Single(await RowsAsync(Query(Column("session_total_time", "average"), Column("session_total_time", "max"), Column("session_id", "unique_count"))));

        Assert.Equal(bySession.Average(static row => row[1].GetDouble()), all[0].GetDouble(), 3);
        Assert.Equal(bySession.Max(static row => row[1].GetInt64()), all[1].GetInt64());
        Assert.Equal(bySession.Count, all[2].GetInt32());
    }

    [Fact]
    public async Task Without_traffic_there_are_zeros_in_all_and_no_rows_by_day()
    {
        var tomorrow = Query(Column("events"), Column("bounce_rate"));
        (tomorrow.DateFrom, tomorrow.DateTo) = ("2026-06-18", "2026-06-30");
        Assert.Equal(["0", "0"], Assert.Single(await RowsAsync(tomorrow)).Select(static cell => cell.GetRawText()));

        tomorrow.Columns.Insert(0, Column("timestamp", "to_date"));
        Assert.Empty(await RowsAsync(tomorrow));
    }

    [Fact]
    public async Task An_app_has_no_traffic_before_it_was_added()
    {
        var created = await Piwik.Apps.CreateAppAsync(new() { Data = new() { Attributes = new() { Name = "New", Urls = ["https://new.example.com"] } } });
        var query = Query(Column("events"));
        query.WebsiteId = created.Data.Id;
        Assert.Equal(0, (await RowsAsync(query))[0][0].GetInt64());

        Time.Advance(TimeSpan.FromDays(20));
        (query.DateFrom, query.DateTo) = ("2026-06-17", "2026-07-01");
        Assert.True((await RowsAsync(query))[0][0].GetInt64() > 0);
    }

    [Fact]
    public async Task A_sample_reads_a_share_of_the_visitors()
    {
        var query = Query(Column("visitors"));
        var all = (await RowsAsync(query))[0][0].GetInt64();
        query.Options = new() { Sampling = 0.5 };

        Assert.InRange((await RowsAsync(query))[0][0].GetInt64(), all * 0.4, all * 0.6);
    }

    private static string Text(List<JsonElement> row) => string.Join('|', row.Select(static cell => cell.GetRawText()));
}
