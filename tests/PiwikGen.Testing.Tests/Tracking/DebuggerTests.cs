using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.TrackerDebugger;
using PiwikGen.PiwikPro.Tracking;

namespace PiwikGen.Testing.Tests.Tracking;

/// <summary>The debugger's streams.</summary>
public sealed class DebuggerTests : AccountTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 2, 24, 15, 34, 48, TimeSpan.Zero));

    protected override EmbeddedAccountOptions Options => new() { Apps = 2, TimeProvider = _time, CapturedBodyBytes = base.Options.CapturedBodyBytes };

    private ITrackerDebuggerClient Debugger => Piwik.TrackerDebugger;

    [Fact]
    public async Task At_the_start_there_are_visits_the_newest_first_with_a_broken_and_an_excluded_event()
    {
        var site = await FirstSiteAsync();

        var sessions = await Debugger.StreamDebugSessionsAsync(site).ToListAsync();

        Assert.Equal(3, sessions.Count);
        Assert.Equal(sessions.OrderByDescending(static session => session.UpdatedAt), sessions);
        var events = sessions.SelectMany(static session => session.Events).ToList();
        Assert.Single(events, static tracked => tracked.ErrorMessage is not null);
        Assert.Single(events, static tracked => tracked.ExclusionReason is not null);
        Assert.Contains(events, static tracked => tracked.OrderId == "R-1001");
    }

    [Fact]
    public async Task Sessions_are_found_by_address_user_page_and_type_of_event()
    {
        var site = await FirstSiteAsync();

        var byUser = Assert.Single(await Debugger.StreamDebugSessionsAsync(site, userId: "reader@example.com").ToListAsync());
        Assert.Equal("letter / email", byUser.SourceMedium);
        Assert.Equal(byUser.SessionId, Assert.Single(await Debugger.StreamDebugSessionsAsync(site, ip: "198.51.100.23").ToListAsync()).SessionId);
        Assert.Equal(byUser.SessionId, Assert.Single(await Debugger.StreamDebugSessionsAsync(site, pageUrl: "/news").ToListAsync()).SessionId);
        Assert.Equal(byUser.SessionId, Assert.Single(await Debugger.StreamDebugSessionsAsync(site, visitorId: byUser.VisitorIdHex).ToListAsync()).SessionId);
        Assert.Equal(byUser.SessionId, Assert.Single(await Debugger.StreamDebugSessionsAsync(site, eventType: EventType.BrokenEvent).ToListAsync()).SessionId);
    }

    [Fact]
    public async Task A_page_of_sessions_is_cut_out_of_all()
    {
        var site = await FirstSiteAsync();
        var all = await Debugger.StreamDebugSessionsAsync(site).ToListAsync();

        var page = await Debugger.StreamDebugSessionsAsync(site, limit: 1, offset: 1).ToListAsync();

        Assert.Equal(all[1].SessionId, Assert.Single(page).SessionId);
        Assert.Empty(await Debugger.StreamDebugSessionsAsync(site, offset: ulong.MaxValue).ToListAsync());
    }

    [Fact]
    public async Task Sessions_outside_of_the_window_are_left_out()
    {
        var site = await FirstSiteAsync();
        _time.Advance(TimeSpan.FromMinutes(20));

        var sessions = await Debugger.StreamDebugSessionsAsync(site).ToListAsync();
        var longer = await Debugger.StreamDebugSessionsAsync(site, lookupWindow: 60).ToListAsync();

        Assert.Equal(2, sessions.Count);
        Assert.Equal(3, longer.Count);
    }

    [Fact]
    public async Task After_half_an_hour_without_events_a_new_session_begins()
    {
        var site = await FirstSiteAsync();
        await TrackAsync(site);
        _time.Advance(TimeSpan.FromMinutes(31));
        await TrackAsync(site);

        var sessions = await Debugger.StreamDebugSessionsAsync(site, visitorId: "00c0ffee00c0ffee", lookupWindow: 60).ToListAsync();

        Assert.Equal([2, 1], sessions.Select(static session => session.VisitorSessionNumber));
        Assert.Equal("Returning", sessions[0].VisitorReturning[1].GetString());
    }

    [Fact]
    public async Task The_request_that_an_event_was_made_from_is_shown_without_what_tells_who_it_was()
    {
        var site = await FirstSiteAsync();
        await Piwik.Tracking.TrackAsync(new TrackParameters
        {
            SiteId = site, Record = Flag.Yes, Url = "https://app-1.example.com/", VisitorId = "00c0ffee00c0ffee", IpAddress = "192.0.2.1", City = "Lodz",
        });
        var session = Assert.Single(await Debugger.StreamDebugSessionsAsync(site, visitorId: "00c0ffee00c0ffee").ToListAsync());

        var log = Assert.Single(await Debugger.StreamAnonymizedLogsAsync(site, [.. session.Events[0].LogUuids, Guid.NewGuid()]).ToListAsync());

        Assert.Equal("192.0.2.1", session.LocationIpv4);
        Assert.Equal(("<anonymized>", "https://app-1.example.com/", "00c0ffee00c0ffee"), (log.Ip, log.QueryParams.Url, log.CookieId));
        Assert.Equal(("<anonymized>", "<anonymized>"), (log.QueryParams.Cip, log.QueryParams.City));
    }

    [Fact]
    public async Task An_app_that_does_not_exist_is_not_found_and_a_window_that_is_too_long_is_refused_in_words()
    {
        var site = await FirstSiteAsync();
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Debugger.StreamDebugSessionsAsync(Guid.NewGuid()).ToListAsync().AsTask());

        var refusal = await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Debugger.StreamDebugSessionsAsync(site, lookupWindow: 301).ToListAsync().AsTask());

        Assert.Contains("from 1 to 300", refusal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_debugger_needs_a_token()
    {
        using var answer = await Plain.GetAsync($"/api/tracker/v1/debugger?app_id={Guid.NewGuid()}");

        Assert.Equal((HttpStatusCode.Unauthorized, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_was_tracked_goes_with_the_app()
    {
        var site = await FirstSiteAsync();
        await Piwik.Apps.DeleteAppAsync(site);

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Debugger.StreamDebugSessionsAsync(site).ToListAsync().AsTask());
    }

    private Task TrackAsync(Guid site) =>
        Piwik.Tracking.TrackAsync(siteId: site, record: Flag.Yes, url: "https://app-1.example.com/", visitorId: "00c0ffee00c0ffee");

    private async Task<Guid> FirstSiteAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;
}
