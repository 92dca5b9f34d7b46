using System.Net;
using System.Net.Http.Json;
using PiwikGen.PiwikPro.AnalyticsObjects;
using PiwikGen.PiwikPro.Apps;
using PiwikGen.PiwikPro.TrackerDebugger;
using PiwikGen.PiwikPro.Tracking;

namespace PiwikGen.Testing.Tests.Tracking;

/// <summary>Events that are tracked, as the debugger shows them.</summary>
public sealed class TrackingTests : AccountTest
{
    private const string Visitor = "00c0ffee00c0ffee";

    [Fact]
    public async Task An_event_that_is_tracked_is_in_the_debugger()
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackAsync(new TrackParameters
        {
            SiteId = site,
            Record = Flag.Yes,
            Url = "https://app-1.example.com/prices?a=1&b=2",
            ActionName = "Prices",
            VisitorId = Visitor,
            UserId = "reader-7",
            EventCategory = "Prices",
            EventAction = "compare",
            EventValue = 2.5,
        });

        var session = Assert.Single(await SessionsAsync(site, Visitor));
        var tracked = Assert.Single(session.Events);
        Assert.Equal((5, "Custom event"), (tracked.EventType[0].GetInt32(), tracked.EventType[1].GetString()));
        Assert.Equal(("https://app-1.example.com/prices?a=1&b=2", "Prices"), (tracked.EventUrl, tracked.EventTitle));
        Assert.Equal(("compare", 2.5), (tracked.CustomEventAction, tracked.CustomEventValue));
        Assert.Equal(("reader-7", 1, true), (session.UserId, session.SessionTotalCustomEvents, session.IsBounce));
        Assert.Equal(0x00c0ffee00c0ffeeUL, session.CookieId);
    }

    [Fact]
    public async Task Events_of_a_batch_make_one_session_of_each_visitor()
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch
        {
            Requests =
            [
                Query(site, Visitor, "url=https%3A%2F%2Fapp-1.example.com%2F&action_name=Home"),
                Query(site, Visitor, "url=https%3A%2F%2Fapp-1.example.com%2Fcart&action_name=Cart"),
                Query(site, "1111111111111111", "url=https%3A%2F%2Fapp-1.example.com%2F&action_name=Home"),
            ],
        });

        var session = Assert.Single(await SessionsAsync(site, Visitor));
        Assert.Equal(2, session.SessionTotalPageViews);
        Assert.Equal(("Home", "Cart"), (session.SessionEntryTitle, session.SessionExitTitle));
        Assert.Equal((true, false, "Cart"), (session.Events[0].IsEntry, session.Events[0].IsExit, session.Events[0].NextEventTitle));
        Assert.Single(await SessionsAsync(site, "1111111111111111"));
    }

    [Theory]
    [InlineData("e_c=Video&e_a=play&e_v=ninety", "e_v")]
    [InlineData("e_c=Video", "e_a")]
    [InlineData("url=%2Fprices", "url")]
    [InlineData("pv_id=12", "pv_id")]
    [InlineData("cvar=%5B1%5D", "cvar")]
    [InlineData("_cvar=%7B%221%22%3A%5B%5D%2C%221%22%3A%5B%5D%7D", "_cvar")]
    [InlineData("ec_id=R-1&ec_products=%5B%5B7%5D%5D", "ec_products")]
    [InlineData("idgoal=2d6f9d9c-8b41-4d9e-a5d5-6d7a3ff0a111", "idgoal")]
    public async Task A_request_that_breaks_a_rule_makes_a_broken_event(string parameters, string named)
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch { Requests = [Query(site, Visitor, parameters)] });

        var session = Assert.Single(await SessionsAsync(site, Visitor, EventType.BrokenEvent));
        var broken = Assert.Single(session.Events);
        Assert.StartsWith(named + ":", broken.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(0, session.SessionTotalEvents);
    }

    [Fact]
    public async Task An_event_that_the_settings_of_the_app_keep_out_says_why()
    {
        var site = await FirstSiteAsync();
        await Piwik.Apps.UpdateAppAsync(site, new AppUpdate { Data = new() { Id = site, Attributes = new() { ExcludedIps = ["192.0.2.99"], ExcludedUrlParams = ["token"] } } });

        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch
        {
            Requests = [Query(site, Visitor, "cip=192.0.2.99"), Query(site, Visitor, "url=https%3A%2F%2Fapp-1.example.com%2F%3Fa%3D1%26token%3Dx")],
        });

        var events = Assert.Single(await SessionsAsync(site, Visitor)).Events;
        Assert.Contains("excluded in the settings", events[0].ExclusionReason, StringComparison.Ordinal);
        Assert.Equal("https://app-1.example.com/?a=1", events[1].EventUrl);
    }

    [Fact]
    public async Task A_goal_that_an_event_fits_is_converted_once_within_a_session()
    {
        var site = await FirstSiteAsync();
        var goal = await Piwik.AnalyticsObjects.Goals.CreateGoalAsync(new GoalCreate
        {
            Data = new() { Attributes = new() { WebsiteId = site, Name = "Trial begun", Trigger = GoalTrigger.Url, PatternType = GoalPatternType.Regex, Pattern = "/trial/\\d+$", Revenue = "3.50" } },
        });

        var trial = Query(site, Visitor, "url=https%3A%2F%2Fapp-1.example.com%2Ftrial%2F42");
        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch { Requests = [trial, trial] });

        var session = Assert.Single(await SessionsAsync(site, Visitor));
        Assert.Equal([goal.Data.Id], session.SessionGoalUuids!);
        Assert.Equal((1, 2), (session.SessionTotalGoalConversions, session.SessionTotalPageViews));
        Assert.Equal(3.5, session.SessionTotalGoalRevenue!.Value, 3);
    }

    [Fact]
    public async Task An_order_shows_its_products_and_what_it_is_worth()
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackAsync(new TrackParameters
        {
            SiteId = site,
            Record = Flag.Yes,
            VisitorId = Visitor,
            ShopEvent = ShopEvent.Order,
            OrderId = "R-7",
            Revenue = 24.99,
            Products = """[["craft-311","Iron-on patch",["Crafts","Patches"],4.99,3]]""",
        });

        var session = Assert.Single(await SessionsAsync(site, Visitor));
        var item = Assert.Single(session.Events[0].Items!);
        Assert.Equal(("craft-311", "Patches", 3, 4.99), (item.Sku, item.Category2, item.Quantity, item.Price));
        Assert.Equal((1, 24.99), (session.SessionTotalEcommerceConversions, Math.Round((double)session.SessionTotalRevenue!.Value, 2)));
    }

    [Fact]
    public async Task A_custom_dimension_is_shown_in_its_slot()
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch { Requests = [Query(site, Visitor, "dimension1=wholesale&dimension2=editor")] });

        var session = Assert.Single(await SessionsAsync(site, Visitor));
        Assert.Equal(("wholesale", "editor"), (session.SessionCustomDimension1, session.Events[0].EventCustomDimension1));
    }

    [Fact]
    public async Task What_is_not_to_be_recorded_or_of_no_app_appears_nowhere()
    {
        var site = await FirstSiteAsync();

        await Piwik.Tracking.TrackBulkAsync(new TrackingBatch { Requests = [$"?idsite={site}&_id={Visitor}", Query(Guid.NewGuid(), Visitor, "url=https%3A%2F%2Fa.example.com")] });

        Assert.Empty(await SessionsAsync(site, Visitor));
    }

    [Fact]
    public async Task A_batch_that_is_none_is_refused()
    {
        using var answer = await Plain.PostAsJsonAsync("/ppms.php", new { requests = new[] { 1 } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<Guid> FirstSiteAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

    private ValueTask<List<DebugSession>> SessionsAsync(Guid site, string visitor, EventType? type = null) =>
        Piwik.TrackerDebugger.StreamDebugSessionsAsync(site, visitorId: visitor, eventType: type).ToListAsync();

    private static string Query(Guid site, string visitor, string parameters) => $"?idsite={site}&rec=1&_id={visitor}&{parameters}";
}
