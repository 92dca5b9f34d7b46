using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PiwikGen.Testing;

namespace PiwikGen.Samples.Tests.Dashboards;

/// <summary>The dashboard in a real browser: what a person sees.</summary>
public sealed class DashboardTests(RunningDashboard dashboard) : IClassFixture<RunningDashboard>
{
    private const string AnApp = "00000001-0047-0044-8a10-000000000001";

    [BrowserFact]
    public async Task The_chart_has_a_point_a_day_and_the_numbers_are_those_of_the_account()
    {
        await using var page = await dashboard.OpenAsync($"?app={AnApp}");

        // The made-up traffic is the same in every account.
        var (visits, pageViews, byDay) = await AskAnAccountAsync("last_30_days");
        Assert.Equal(byDay, await page.PointsAsync());
        Assert.Equal(30, byDay.Length);
        Assert.Equal(visits, await page.NumberAsync("#visits"));
        Assert.Equal(pageViews, await page.NumberAsync("#page-views"));
        Assert.Equal(10, await page.EvaluateAsync<int>("document.querySelectorAll('#pages tr').length"));
        Assert.Equal("Home\n/", await page.TextAsync("#pages td"));
        Assert.False(await page.IsVisibleAsync("#problem"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Another_period_changes_the_chart_the_numbers_and_the_address()
    {
        await using var page = await dashboard.OpenAsync($"?app={AnApp}");
        var before = await page.NumberAsync("#visits");

        await page.ChoosePeriodAsync(7);

        Assert.Equal((await AskAnAccountAsync("last_7_days")).ByDay, await page.PointsAsync());
        Assert.InRange(await page.NumberAsync("#visits"), 1, before - 1);
        Assert.Contains("days=7", await page.EvaluateAsync<string>("location.search"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Another_app_has_other_numbers()
    {
        await using var page = await dashboard.OpenAsync();
        var before = await page.PointsAsync();

        await page.ChooseAppAsync(AnApp);

        Assert.NotEqual(before, await page.PointsAsync());
        Assert.Equal((await AskAnAccountAsync("last_30_days")).ByDay, await page.PointsAsync());
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task What_goes_wrong_is_said_to_the_person_and_no_old_numbers_stay()
    {
        await using var page = await dashboard.OpenAsync("?app=ffffffff-0000-0000-0000-000000000000");

        Assert.True(await page.IsVisibleAsync("#problem"));
        Assert.Contains("Piwik PRO refused the query", await page.TextAsync("#problem"), StringComparison.Ordinal);
        Assert.Contains("that this API key may see", await page.TextAsync("#problem"), StringComparison.Ordinal);
        Assert.Empty(await page.PointsAsync());

        await page.ChooseAppAsync(AnApp);
        Assert.False(await page.IsVisibleAsync("#problem"));
        Assert.Equal(30, (await page.PointsAsync()).Length);
    }

    [BrowserFact]
    public async Task The_chart_can_be_read_with_the_keyboard_and_as_a_table()
    {
        await using var page = await dashboard.OpenAsync($"?app={AnApp}&days=7");
        var points = await page.PointsAsync();

        await page.FocusAsync("#chart svg");
        await page.PressAsync("ArrowLeft");
        await page.PressAsync("ArrowLeft");

        Assert.Contains($": {points[^2]:#,0} visits", await page.TextAsync(".tip"), StringComparison.Ordinal);
        Assert.StartsWith("Visits of 7 days", await page.EvaluateAsync<string>("document.querySelector('#chart svg').getAttribute('aria-label')"), StringComparison.Ordinal);
        Assert.Equal(points, await page.EvaluateAsync<long[]>("[...document.querySelectorAll('#days .number')].map(cell => +cell.textContent.replace(/\\D/g, ''))"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task It_fits_a_phone_and_follows_light_and_dark()
    {
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        await using var page = await dashboard.OpenAsync();

        await page.BeAsync(360, "light");
        var light = await page.EvaluateAsync<string>(Ground);
        await page.BeAsync(360, "dark");

        Assert.NotEqual(light, await page.EvaluateAsync<string>(Ground));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(page.Complaints);
    }

    private static async Task<(long Visits, long PageViews, long[] ByDay)> AskAnAccountAsync(string period)
    {
        await using var account = await EmbeddedAccount.StartAsync();
        var whole = await QueryAsync(account, period, """{"column_id":"sessions"},{"column_id":"page_views"}""");
        var days = await QueryAsync(account, period, """{"column_id":"timestamp","transformation_id":"to_date"},{"column_id":"sessions"}""");
        return (whole[0][0].GetInt64(), whole[0][1].GetInt64(), [.. days.EnumerateArray().Select(static row => row[1].GetInt64())]);
    }

    private static async Task<JsonElement> QueryAsync(EmbeddedAccount account, string period, string columns)
    {
        using var client = new HttpClient { BaseAddress = account.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", account.IssueToken());
        using var query = new StringContent(
            $$"""{"website_id":"{{AnApp}}","relative_date":"{{period}}","columns":[{{columns}}],"order_by":[[0,"asc"]]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/analytics/v1/query/", UriKind.Relative), query);
        using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("data").Clone();
    }
}
