using System.Net;
using PiwikGen.PiwikPro.TrackerSettings;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests;

/// <summary>Tracker settings, global and of apps, as the account keeps them.</summary>
public sealed class TrackerSettingsTests : AccountTest
{
    private static readonly Guid App = new(1, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    private ITrackerSettingsClient Settings => Piwik.TrackerSettings;

    [Fact]
    public async Task An_app_has_the_global_setting_until_it_has_its_own()
    {
        await Settings.UpdateGlobalSettingsAsync(new GlobalTrackerSettingsUpdate { Data = new() { Attributes = new() { AnonymizeVisitorIpLevel = 2 } } });
        Assert.Equal(2, (await OfAppAsync()).AnonymizeVisitorIpLevel);

        await ChangeAsync(new() { AnonymizeVisitorIpLevel = 4 });
        Assert.Equal(4, (await OfAppAsync()).AnonymizeVisitorIpLevel);
        Assert.Equal(2, (await Settings.GetGlobalSettingsAsync()).Data.Attributes.AnonymizeVisitorIpLevel);

        await Settings.ResetAppSettingAsync(App, TrackerSetting.AnonymizeVisitorIpLevel);
        Assert.Equal(2, (await OfAppAsync()).AnonymizeVisitorIpLevel);
    }

    [Fact]
    public async Task Only_what_is_sent_is_changed()
    {
        await ChangeAsync(new() { ExcludedIps = ["192.0.2.*"] });
        await ChangeAsync(new() { SessionMaxEventCount = 100 });

        var settings = await OfAppAsync();
        Assert.Equal(["192.0.2.*"], settings.ExcludedIps);
        Assert.Equal(100, settings.SessionMaxEventCount);
        Assert.Equal(["pk_cid", "utm_id"], settings.CampaignIdParams);
    }

    [Fact]
    public async Task Addresses_are_those_of_the_app_and_find_it()
    {
        await ChangeAsync(new() { Urls = ["https://harbour.example.com/shop"] });

        Assert.Equal(["https://harbour.example.com/shop"], (await Piwik.Apps.GetAppAsync(App)).Data.Attributes.Urls);
        Assert.Equal(App, (await Settings.GetAppSettingsByUrlAsync("https://harbour.example.com/shop/basket?step=1")).Data.Id);
        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.GetAppSettingsByUrlAsync("https://harbour.example.com/blog"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_value_that_a_setting_cannot_have_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => ChangeAsync(new() { AnonymizeVisitorIpLevel = 5 }));
        var addresses = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.ResetAppSettingAsync(App, TrackerSetting.Urls));

        Assert.Equal("/data/attributes/anonymize_visitor_ip_level", refused.Error.Errors[0].Source!.Pointer);
        Assert.Equal("setting", addresses.Error.Errors[0].Source!.Parameter);
        Assert.Equal(0, (await OfAppAsync()).AnonymizeVisitorIpLevel);
    }

    [Fact]
    public async Task An_app_that_is_not_known_is_one_that_the_key_may_not_see()
    {
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.GetAppSettingsAsync(Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Settings_of_an_app_go_with_it()
    {
        await ChangeAsync(new() { AnonymizeVisitorIpLevel = 4 });
        await Piwik.Apps.DeleteAppAsync(App);
        await Piwik.Apps.CreateAppAsync(new() { Data = new() { Attributes = new() { Id = App, Name = "Again", Urls = ["https://again.example.com"] } } });

        Assert.Equal(0, (await OfAppAsync()).AnonymizeVisitorIpLevel);
    }

    [Fact]
    public async Task Without_a_token_the_refusal_is_one_word()
    {
        using var response = await Plain.GetAsync(new Uri("/api/tracker/v2/settings/app/global", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""{"error":"JWT not found"}""", await response.Content.ReadAsStringAsync());
    }

    private async Task<AppTrackerSettingsAttributes> OfAppAsync() => (await Settings.GetAppSettingsAsync(App)).Data.Attributes!;

    private Task ChangeAsync(AppTrackerSettingsChange changes) =>
        Settings.UpdateAppSettingsAsync(App, new AppTrackerSettingsUpdate { Data = new() { Id = App, Attributes = changes } });
}
