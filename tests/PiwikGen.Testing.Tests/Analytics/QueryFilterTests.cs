using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Which events count, and which rows are left.</summary>
public sealed class QueryFilterTests : AnalyticsTest
{
    [Theory]
    [InlineData("eq", "neq", "Home")]
    [InlineData("contains", "not_contains", "tea")]
    [InlineData("icontains", "not_icontains", "TEA")]
    [InlineData("matches", "not_matches", "^(Tea|Desk) .+$")]
    public async Task An_operator_and_its_opposite_share_all_events_between_them(string operation, string opposite, string value)
    {
        var whole = await EventsAsync(null);
        var one = await EventsAsync(All(Where("event_title", new FilterOperator(operation), value)));
        var other = await EventsAsync(All(Where("event_title", new FilterOperator(opposite), value)));

        Assert.Equal(whole, one + other);
        Assert.True(operation == "contains" || one > 0);
    }

    [Fact]
    public async Task Groups_nest_to_any_depth()
    {
        var phones = Where("device_type", FilterOperator.Equal, 1);
        var poland = Where("location_country_name", FilterOperator.Equal, "PL");
        var firefox = Where("browser_name", FilterOperator.Equal, "FF");

        var phonesInPoland = await EventsAsync(All(phones, poland));
        var nested = await EventsAsync(All(poland, Any(phones, All(firefox, Any(firefox)))));
        var firefoxInPoland = await EventsAsync(All(firefox, poland));

        Assert.True(phonesInPoland > 0 && firefoxInPoland > 0);
        Assert.Equal(phonesInPoland + firefoxInPoland, nested);
    }

    [Fact]
    public async Task Numbers_dates_booleans_and_ids_have_operators_of_their_own()
    {
        var whole = await EventsAsync(null);
        var entries = await EventsAsync(All(Where("is_entry", FilterOperator.Equal, true)));

        Assert.Equal(whole, await EventsAsync(All(Where("event_index", FilterOperator.Greater, 3))) + await EventsAsync(All(Where("event_index", FilterOperator.LessOrEqual, 3))));
        Assert.Equal(entries, (await RowsAsync(Query(Column("sessions"))))[0][0].GetInt64());
        Assert.Equal(whole, await EventsAsync(All(Where("goal_id", FilterOperator.Empty, ""))) + await EventsAsync(All(Where("goal_id", FilterOperator.NotEmpty, ""))));
        var query = Query(Column("timestamp", "to_date"));
        query.Filters = All(Where("timestamp", FilterOperator.GreaterOrEqual, Day(12), "to_date"));
        Assert.Equal(3, (await RowsAsync(query)).Count);
    }

    [Fact]
    public async Task Rows_are_left_by_metrics_that_need_not_be_columns()
    {
        var query = Query(Column("event_title"), Column("page_views"));
        var expected = (await RowsAsync(query)).FindAll(static row => row[1].GetInt64() > 100).ConvertAll(static row => row[0].GetString());
        var sessions = Query(Column("event_title"), Column("sessions"));
        sessions.MetricFilters = new()
        {
            Operator = FilterLogic.And,
            Conditions = [new MetricFilter { ColumnId = "page_views", Condition = new() { Operator = MetricOperator.Greater, Value = 100 } }],
        };

        var left = await Piwik.Analytics.ExecuteQueryAsync(sessions);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), Cells(left.Data).Select(static row => row[0].GetString()).Order());
        Assert.Equal(expected.Count, left.Meta.Count);
        Assert.Equal(2, left.Meta.Columns!.Count);
    }

    [Fact]
    public async Task A_column_can_be_limited_to_a_type_of_events()
    {
        var row = Assert.Single(await RowsAsync(Query(new QueryColumn { ColumnId = "events", EventType = 1 }, Column("page_views"), Column("events"))));

        Assert.Equal(row[1].GetInt64(), row[0].GetInt64());
        Assert.True(row[2].GetInt64() > row[0].GetInt64());
    }

    private async Task<long> EventsAsync(FilterGroup? filters)
    {
        var query = Query(Column("events"));
        query.Filters = filters;
        return (await RowsAsync(query))[0][0].GetInt64();
    }
}
