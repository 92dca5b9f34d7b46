using System.Net;
using PiwikGen.PiwikPro.ContainerSettings;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests;

/// <summary>Container settings of apps and of the organisation, as the account keeps them.</summary>
public sealed class ContainerSettingsTests : AccountTest
{
    private const string Organization = "default";
    private static readonly Guid App = new(1, 0x47, 0x44, 0x8a, 0x10, 0, 0, 0, 0, 0, 1);

    private IContainerSettingsClient Settings => Piwik.ContainerSettings;

    [Fact]
    public async Task An_app_has_the_setting_of_the_organisation_until_it_has_its_own()
    {
        await Settings.SetOrganizationSettingAsync(Organization, SettingName.SpaTracking, new OrganizationSettingUpdate { Data = new OrganizationSpaTrackingChange { Attributes = Switch(true) } });
        Assert.Equal((true, false), await SpaTrackingAsync());

        await Settings.SetAppSettingAsync(App, SettingName.SpaTracking, new AppSettingUpdate { Data = new AppSpaTrackingChange { Attributes = Switch(false) } });
        Assert.Equal((false, true), await SpaTrackingAsync());

        await Settings.ResetAppSettingAsync(App, SettingName.SpaTracking);
        Assert.Equal((true, false), await SpaTrackingAsync());
    }

    [Fact]
    public async Task Several_settings_are_changed_at_once_and_the_others_stay()
    {
        var scrolling = new AppAutomaticScrollTrackingChange { Attributes = new() { Value = new() { IsEnabled = true, Thresholds = [50] } } };
        await Settings.UpdateAppSettingsAsync(App, new AppSettingsUpdate { Data = [scrolling, new AppTrackingDomainChange { Attributes = new() { Value = "count.example.com" } }] });

        var settings = (await Settings.ListAppSettingsAsync(App)).Data;

        Assert.Equal(8, settings.Count);
        var custom = settings.Select(static setting => setting.Value).OfType<AppTrackingDomainSetting>().Single();
        Assert.Equal(("count.example.com", true), (custom.Attributes.Value, custom.Attributes.IsCustom));
        Assert.Equal([50], settings.Select(static setting => setting.Value).OfType<AppAutomaticScrollTrackingSetting>().Single().Attributes.Value.Thresholds);
        Assert.False(settings.Select(static setting => setting.Value).OfType<AppTrackingScriptPathSetting>().Single().Attributes.IsCustom);
    }

    [Fact]
    public async Task The_organisation_has_settings_of_its_own_which_are_listed_and_changed()
    {
        await Settings.UpdateOrganizationSettingsAsync(Organization, new OrganizationSettingsUpdate { Data = [new OrganizationTrackingDomainChange { Attributes = new() { Value = "count.example.com" } }] });

        var listed = (await Settings.ListOrganizationSettingsAsync(Organization)).Data.Select(static setting => setting.Value).OfType<OrganizationTrackingDomainSetting>().Single();
        var read = Assert.IsType<OrganizationTrackingDomainSetting>((await Settings.GetOrganizationSettingAsync(Organization, SettingName.TrackingDomain)).Data.Value);

        Assert.Equal(("count.example.com", true), (listed.Attributes.Value, listed.Attributes.IsCustom));
        Assert.Equal("count.example.com", read.Attributes.Value);
        Assert.Contains("https://count.example.com/", (await Settings.GetOrganizationOptOutCodeAsync(Organization)).Data.Attributes.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installation_code_follows_the_settings()
    {
        await Settings.UpdateAppSettingsAsync(App, new AppSettingsUpdate { Data =
        [
            new AppStaticResourcesDomainChange { Attributes = new() { Value = "scripts.example.com" } },
            new AppContainerJsPathChange { Attributes = new() { Value = "/c/{{ app_id }}.js" } },
        ] });

        var code = (await Settings.GetAppInstallationCodeAsync(App)).Data.Attributes.Code;

        Assert.Contains($"https://scripts.example.com/c/{App}.js", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_a_setting_cannot_have_is_refused_with_its_place_and_nothing_is_changed()
    {
        var scrolling = new AppAutomaticScrollTrackingChange { Attributes = new() { Value = new() { IsEnabled = true, Thresholds = [150] } } };

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            Settings.UpdateAppSettingsAsync(App, new AppSettingsUpdate { Data = [new AppSpaTrackingChange { Attributes = Switch(true) }, scrolling] }));

        Assert.Equal("/data/1/attributes/value/thresholds/0", refused.Error.Errors[0].Source!.Pointer);
        Assert.Equal("maximum", refused.Error.Errors[0].Meta!.Keyword);
        Assert.Equal((false, false), await SpaTrackingAsync());
    }

    [Fact]
    public async Task The_setting_that_is_sent_must_be_that_of_the_path()
    {
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            Settings.SetAppSettingAsync(App, SettingName.FirstPartyCollector, new AppSettingUpdate { Data = new AppSpaTrackingChange { Attributes = Switch(true) } }));

        Assert.Equal("/data/id", refused.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task An_unknown_app_organisation_or_setting_is_a_404()
    {
        var app = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.ListAppSettingsAsync(Guid.NewGuid()));
        var organization = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.GetOrganizationOptOutCodeAsync("another"));
        var setting = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Settings.GetAppSettingAsync(App, new SettingName("colour")));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [app.StatusCode, organization.StatusCode, setting.StatusCode]);
        Assert.Equal("NOT_FOUND_ERROR", setting.Error.Errors[0].Code);
    }

    private static SwitchChange Switch(bool isEnabled) => new() { Value = new() { IsEnabled = isEnabled } };

    private async Task<(bool IsEnabled, bool IsCustom)> SpaTrackingAsync()
    {
        var setting = Assert.IsType<AppSpaTrackingSetting>((await Settings.GetAppSettingAsync(App, SettingName.SpaTracking)).Data.Value).Attributes;
        return (setting.Value.IsEnabled, setting.IsCustom);
    }
}
