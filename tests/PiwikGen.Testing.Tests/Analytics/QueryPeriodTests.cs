using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Dates, moments and relative dates.</summary>
public sealed class QueryPeriodTests : AnalyticsTest
{
    [Theory]
    [InlineData("today", "2026-06-17", "2026-06-17")]
    [InlineData("yesterday", "2026-06-16", "2026-06-16")]
    [InlineData("last_week", "2026-06-08", "2026-06-14")]
    [InlineData("last_month", "2026-05-01", "2026-05-31")]
    [InlineData("last_year", "2025-01-01", "2025-12-31")]
    [InlineData("last_1_days", "2026-06-16", "2026-06-16")]
    [InlineData("last_30_days", "2026-05-18", "2026-06-16")]
    public async Task A_relative_date_is_the_period_that_its_name_says(string relative, string first, string last)
    {
        var query = Query(Column("timestamp", "to_date"), Column("events"));
        (query.RelativeDate, query.DateFrom, query.DateTo) = (relative, null, null);
        query.OrderBy = [[0, SortDirection.Ascending]];

        var days = (await RowsAsync(query)).ConvertAll(static row => row[0].GetString()!);

        Assert.Equal((first, last), (days[0], days[^1]));
        Assert.Equal(DateOnly.Parse(last, null).DayNumber - DateOnly.Parse(first, null).DayNumber + 1, days.Count);
    }

    [Fact]
    public async Task Today_ends_now()
    {
        var query = Query(Column("timestamp", "to_hour_of_day"), Column("events"));
        (query.RelativeDate, query.DateFrom, query.DateTo) = ("today", null, null);

        Assert.InRange((await RowsAsync(query)).Max(static row => row[0].GetInt32()), 13, 14);
    }

    [Fact]
    public async Task A_period_of_moments_ends_before_its_last()
    {
        var query = Query(Column("timestamp", "to_start_of_hour"), Column("events"));
        (query.DateFrom, query.DateTo) = ("2026-06-10 09:00:00", "2026-06-10T12:00:00");
        query.OrderBy = [[0, SortDirection.Ascending]];

        var hours = (await RowsAsync(query)).ConvertAll(static row => row[0].GetString());

        Assert.Equal(["2026-06-10T09:00:00", "2026-06-10T10:00:00", "2026-06-10T11:00:00"], hours);
    }

    [Fact]
    public async Task Days_are_those_of_the_site()
    {
        await Piwik.Apps.UpdateAppAsync(Site, new() { Data = new() { Id = Site, Attributes = new() { Timezone = "Pacific/Auckland" } } });
        var query = Query(Column("timestamp", "to_date"), Column("events"));
        (query.RelativeDate, query.DateFrom, query.DateTo) = ("today", null, null);

        // Half past two in the morning of the next day.
        Assert.Equal("2026-06-18", Assert.Single(await RowsAsync(query))[0].GetString());
    }
}
