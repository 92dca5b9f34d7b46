using System.Net;
using PiwikGen.PiwikPro.CustomerData;
using PiwikGen.PiwikPro.CustomerDataPublic;
using PiwikGen.PiwikPro.Tracking;

namespace PiwikGen.Testing.Tests.Cdp;

/// <summary>Profiles, and what websites do with them without a token.</summary>
public sealed class ProfileTests : CdpTest
{
    [Fact]
    public async Task A_profile_is_found_by_each_of_its_identifiers()
    {
        var known = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "customer-4");
        var cookie = known.Identifiers["cookie_id"][0].GetString()!;

        Assert.Equal(known.Id, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.CookieId, cookie)).Id);
        Assert.Equal(known.Id, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.Id, known.Id)).Id);
        Assert.Equal("Poland", known.PredefinedAttributes["location_country_name"].GetString());
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "nobody"));
    }

    [Fact]
    public async Task An_update_of_two_identifiers_makes_them_one_profile()
    {
        await Public.UpdateProfileAsync(App, new ProfileUpdate
        {
            Identifiers = new() { CookieId = "00c0ffee00c0ffee", UserId = "new-1" },
            Attributes = new() { ["customer_tier"] = "gold", ["unheard_of"] = true },
        });

        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.CookieId, "00c0ffee00c0ffee");
        Assert.Equal(profile.Id, (await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1")).Id);
        Assert.Equal(["customer_tier_last"], profile.CustomAttributes.Keys);
    }

    [Fact]
    public async Task The_audiences_of_a_visitor_are_told_without_a_token()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, Is("customer_tier_last", ConditionOperator.EqualTo, "platinum")));
        await Public.UpdateProfileAsync(App, new ProfileUpdate { Identifiers = new() { CookieId = "00c0ffee00c0ffee" }, Attributes = new() { ["customer_tier"] = "platinum" } });

        var answer = await Plain.GetStringAsync($"/api/cdp/profiles/public/v1/app/{App}/profile/00c0ffee00c0ffee/audiences");

        Assert.Equal($"[\"{audience.Id}\"]", answer);
        Assert.Equal([audience.Id], await Public.GetProfileAudiencesAsync(App, "00c0ffee00c0ffee"));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Public.GetProfileAudiencesAsync(App, "ffffffffffffffff"));
    }

    [Fact]
    public async Task An_update_of_nobody_or_of_another_kind_of_value_is_refused()
    {
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Public.UpdateProfileAsync(App, new ProfileUpdate { Identifiers = new(), Attributes = [] }));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => UpdateAsync("new-1", "loyalty_points", "many"));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1"));
    }

    [Fact]
    public async Task What_is_tracked_is_of_the_profile_of_its_visitor()
    {
        var audience = await Cdp.Audiences.CreateAudienceAsync(App, Audience(30, new EventCondition
        {
            Times = new() { Operator = CountOperator.GreaterThanOrEqualTo, Value = 2 },
            Condition = new() { Conditions = [new() { ColumnId = "custom_event_action", Condition = new() { Operator = ConditionOperator.EqualTo, Value = "play" } }] },
        }));
        var play = new TrackParameters { SiteId = App, Record = Flag.Yes, VisitorId = "00c0ffee00c0ffee", UserId = "new-1", EventCategory = "Video", EventAction = "play" };
        await Piwik.Tracking.TrackAsync(play);
        Assert.Empty(await Public.GetProfileAudiencesAsync(App, "00c0ffee00c0ffee"));

        await Piwik.Tracking.TrackAsync(play);
        await Piwik.Tracking.TrackAsync(new TrackParameters { SiteId = App, Record = Flag.Yes, VisitorId = "00c0ffee00c0ffee", ShopEvent = ShopEvent.Order, OrderId = "R-7", Revenue = 24.5 });

        Assert.Equal([audience.Id], (await Public.GetProfileAudiencesAsync(App, "00c0ffee00c0ffee")).Where(id => id == audience.Id));
        var profile = await Cdp.Profiles.GetProfileAsync(App, IdentifierType.UserId, "new-1");
        Assert.Equal(3, profile.EventCount);
        Assert.Equal((24.5, 1), (profile.PredefinedAttributes["total_revenue"].GetDouble(), profile.PredefinedAttributes["session_count"].GetInt32()));
        Assert.Equal("direct / direct", profile.PredefinedAttributes["source_medium"].GetProperty("first").GetString());
    }

    [Fact]
    public async Task A_broken_event_and_an_anonymous_one_make_no_profile()
    {
        await Piwik.Tracking.TrackAsync(new TrackParameters { SiteId = App, Record = Flag.Yes, VisitorId = "00c0ffee00c0ffee", EventCategory = "Video" });
        await Piwik.Tracking.TrackAsync(new TrackParameters { SiteId = App, Record = Flag.Yes, VisitorId = "00c0ffee00c0ffee", IsAnonymous = Flag.Yes });

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Profiles.GetProfileAsync(App, IdentifierType.CookieId, "00c0ffee00c0ffee"));
    }

    [Fact]
    public async Task What_is_not_public_needs_a_token()
    {
        using var answer = await Plain.GetAsync($"/api/cdp/settings/v1/app/{App}/audience");

        Assert.Equal((HttpStatusCode.Unauthorized, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Everything_goes_with_the_app()
    {
        await Cdp.Audiences.ListAudiencesAsync(App);
        await Piwik.Apps.DeleteAppAsync(App);

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Cdp.Audiences.ListAudiencesAsync(App));
    }
}
