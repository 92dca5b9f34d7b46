using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>What is refused, and what the refusal is about.</summary>
public sealed class QueryErrorTests : AnalyticsTest
{
    private const string Dates = "\"date_from\":\"2026-06-01\",\"date_to\":\"2026-06-02\"";
    private const string Start = "{\"website_id\":\"00000001-0047-0044-8a10-000000000001\",";

    [Fact]
    public async Task A_column_that_does_not_exist_is_refused_by_name()
    {
        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Analytics.ExecuteQueryAsync(Query(Column("nonsense"))));

        var error = Assert.Single(refusal.Error.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Equal(("400", "Column \"nonsense\" does not exist.", "columns.column_id"), (error.Status, error.Detail, error.Source?.Parameter));
    }

    [Fact]
    public async Task A_site_that_does_not_exist_is_none_that_the_key_may_see()
    {
        var query = Query(Column("events"));
        query.WebsiteId = Guid.Empty;

        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.Analytics.ExecuteQueryAsync(query))).StatusCode);
    }

    [Fact]
    public async Task Without_a_token_there_is_an_error_of_the_same_shape()
    {
        using var answer = await Plain.PostAsync("/api/analytics/v1/query/", null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("\"status\":\"401\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "\"columns\":[]," + Dates, "columns")]
    [InlineData("query", "\"columns\":[{}]," + Dates, "columns.column_id")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"event_title\",\"transformation_id\":\"sum\"}]," + Dates, "columns.transformation_id")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"event_title\",\"transformation_id\":\"to_moon\"}]," + Dates, "columns.transformation_id")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\",\"transformation_id\":\"sum\"}]," + Dates, "columns.transformation_id")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\",\"goal_id\":1}]," + Dates, "columns.goal_id")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}]", "date_from")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"relative_date\":\"today\"," + Dates, "relative_date")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"relative_date\":\"last_366_days\"", "relative_date")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"relative_date\":\"next_week\"", "relative_date")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"date_from\":\"2026-06-31\",\"date_to\":\"2026-07-01\"", "date_from")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"date_from\":\"2026-06-02\",\"date_to\":\"2026-06-01\"", "date_to")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"limit\":100001," + Dates, "limit")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"offset\":-1," + Dates, "offset")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"format\":\"pdf\"," + Dates, "format")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"order_by\":[[1,\"asc\"]]," + Dates, "order_by")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"order_by\":[[0,\"up\"]]," + Dates, "order_by")]
    [InlineData("query", "\"columns\":[{\"column_id\":\"events\"}],\"options\":{\"sampling\":2}," + Dates, "options.sampling")]
    [InlineData("sessions", "\"columns\":[{\"column_id\":\"event_url\"}]," + Dates, "columns.column_id")]
    [InlineData("sessions", "\"columns\":[{\"column_id\":\"sessions\"}]," + Dates, "columns.column_id")]
    [InlineData("events", "\"columns\":[],\"format\":\"xml\"," + Dates, "format")]
    [InlineData("real-time-query", "\"columns\":[{\"column_id\":\"events\"}]", "lookback_window")]
    [InlineData("real-time-events", "\"columns\":[]," + Dates, "date_from")]
    public async Task A_wrong_member_is_a_400_that_says_which(string operation, string members, string parameter) =>
        Assert.Contains($"\"parameter\":\"{parameter}\"", await RefusalAsync(operation, Start + members + "}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("query", "{\"operator\":\"xor\",\"conditions\":[]}", "filters.operator")]
    [InlineData("query", "{\"operator\":\"and\"}", "filters.operator")]
    [InlineData("query", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"events\",\"condition\":{\"operator\":\"eq\",\"value\":1}}]}", "filters.conditions.column_id")]
    [InlineData("query", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_url\"}]}", "filters.conditions.condition")]
    [InlineData("query", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_url\",\"condition\":{\"operator\":\"gt\",\"value\":\"a\"}}]}", "filters.conditions.condition.operator")]
    [InlineData("query", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_index\",\"condition\":{\"operator\":\"eq\",\"value\":\"a\"}}]}", "filters.conditions.condition.value")]
    [InlineData("query", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_url\",\"condition\":{\"operator\":\"matches\",\"value\":\"(\"}}]}", "filters.conditions.condition.value")]
    [InlineData("events", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_url\",\"condition\":{\"operator\":\"contains\",\"value\":\"a\"}}]}", "filters.conditions.condition.operator")]
    [InlineData("sessions", "{\"operator\":\"and\",\"conditions\":[{\"column_id\":\"event_url\",\"condition\":{\"operator\":\"eq\",\"value\":\"a\"}}]}", "filters.conditions.condition.operator")]
    public async Task A_wrong_filter_is_a_400_that_says_where(string operation, string filters, string parameter) => Assert.Contains(
        $"\"parameter\":\"{parameter}\"",
        await RefusalAsync(operation, $"{Start}\"columns\":[{{\"column_id\":\"device_type\"}}],{Dates},\"filters\":{filters}}}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"website_id\":\"17\"}")]
    public async Task A_body_that_is_no_query_is_a_400(string body) =>
        Assert.Contains("\"status\":\"400\"", await RefusalAsync("query", body), StringComparison.Ordinal);

    private async Task<string> RefusalAsync(string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/analytics/v1/{operation}/") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Account.IssueToken());
        using var answer = await Plain.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
