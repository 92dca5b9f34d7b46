using PiwikGen.PiwikPro.Apps;

namespace PiwikGen.Testing.Tests;

/// <summary>Apps, as the account keeps them.</summary>
public sealed class AppsAreaTests : AccountTest
{
    [Fact]
    public async Task An_app_that_is_created_is_listed_changed_and_gone_after_it_is_deleted()
    {
        var created = await Piwik.Apps.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = "Harbour", Urls = ["https://harbour.example.com"] } } });
        var id = created.Data.Id;

        var found = await Piwik.Apps.ListAppsAsync(search: "harbour");
        Assert.Equal(id, Assert.Single(found.Data).Id);

        await Piwik.Apps.UpdateAppAsync(id, new AppUpdate { Data = new() { Id = id, Attributes = new() { Timezone = "Europe/Warsaw" } } });
        Assert.Equal("Europe/Warsaw", (await Piwik.Apps.GetAppAsync(id)).Data.Attributes.Timezone);

        await Piwik.Apps.DeleteAppAsync(id);
        Assert.Empty((await Piwik.Apps.ListAppsAsync(search: "harbour")).Data);
    }
}
