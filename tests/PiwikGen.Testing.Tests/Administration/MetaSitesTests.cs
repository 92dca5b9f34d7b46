using System.Net;
using PiwikGen.PiwikPro.MetaSites;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>Meta sites and their apps, as the account keeps them.</summary>
public sealed class MetaSitesTests : AccountTest
{
    [Fact]
    public async Task A_meta_site_that_is_created_is_listed_changed_and_gone_after_it_is_deleted()
    {
        var own = Guid.NewGuid();
        var created = await CreateAsync("Harbours", own);
        Assert.Equal(own, created.Id);
        Assert.Equal("USD", created.Attributes.Currency);
        Assert.False(created.Attributes.ECommerceTracking);
        Assert.Equal(own, Assert.Single((await Piwik.MetaSites.ListMetaSitesAsync(search: "harbour")).Data).Id);

        await Piwik.MetaSites.UpdateMetaSiteAsync(own, Update(own, new() { Timezone = "Europe/Berlin", ECommerceTracking = true }));
        var changed = (await Piwik.MetaSites.GetMetaSiteAsync(own)).Data.Attributes;
        Assert.Equal("Harbours", changed.Name);
        Assert.Equal("Europe/Berlin", changed.Timezone);
        Assert.True(changed.ECommerceTracking);

        await Piwik.MetaSites.DeleteMetaSiteAsync(own);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Piwik.MetaSites.GetMetaSiteAsync(own));
    }

    [Fact]
    public async Task Meta_sites_come_page_by_page_in_the_order_that_is_asked_for()
    {
        var byName = await Piwik.MetaSites.EnumerateMetaSitesAsync(limit: 2).Select(static metaSite => metaSite.Attributes.Name).ToListAsync();
        Assert.Equal(["All of Europe", "Blogs", "Shops"], byName);

        var newest = await Piwik.MetaSites.ListMetaSitesAsync(limit: 1, sort: MetaSiteSort.CreatedAtDescending);
        Assert.Equal("Shops", Assert.Single(newest.Data).Attributes.Name);
        Assert.Equal(3, newest.Meta.Total);
    }

    [Theory]
    [InlineData("blogs", null, null, "/data/attributes/name")]
    [InlineData("", null, null, "/data/attributes/name")]
    [InlineData("Harbours", "euro", null, "/data/attributes/currency")]
    [InlineData("Harbours", null, "Moon/Crater", "/data/attributes/timezone")]
    public async Task A_setting_that_breaks_a_rule_is_named(string name, string? currency, string? timezone, string pointer)
    {
        var refusal = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Piwik.MetaSites.CreateMetaSiteAsync(
            new MetaSiteCreate { Data = new() { Attributes = new() { Name = name, Currency = currency, Timezone = timezone } } }));

        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Equal(pointer, refusal.Error!.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task Apps_are_added_and_removed_and_the_others_are_the_rest()
    {
        var metaSite = (await CreateAsync("Harbours")).Id;
        var apps = (await Piwik.Apps.ListAppsAsync(limit: 3)).Data.Select(static app => app.Id).ToArray();

        await Piwik.MetaSites.AddAppsAsync(metaSite, References(apps));
        await Piwik.MetaSites.RemoveAppsAsync(metaSite, References(apps[0]));

        Assert.Equal(apps[1..].Order(), (await Piwik.MetaSites.ListAppsAsync(metaSite)).Data.Select(static app => app.Id).Order());
        var others = await Piwik.MetaSites.EnumerateExcludedAppsAsync(metaSite, limit: 20, sort: AppSort.NameDescending).Select(static app => app.Id).ToListAsync();
        Assert.Equal(34, others.Count);
        Assert.Contains(apps[0], others);
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.MetaSites.AddAppsAsync(metaSite, References(Guid.NewGuid())));
    }

    [Fact]
    public async Task An_app_that_is_deleted_leaves_its_meta_sites()
    {
        var metaSite = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Blogs")).Data[0].Id;
        var blogs = await Piwik.MetaSites.ListAppsAsync(metaSite);

        await Piwik.Apps.DeleteAppAsync(blogs.Data[0].Id);

        Assert.Equal(blogs.Meta.Total - 1, (await Piwik.MetaSites.ListAppsAsync(metaSite)).Meta.Total);
    }

    [Fact]
    public async Task A_meta_site_follows_CNIL_when_one_of_its_apps_does()
    {
        var metaSite = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Blogs")).Data[0].Id;
        var app = (await Piwik.MetaSites.ListAppsAsync(metaSite)).Data[0].Id;
        Assert.False((await Piwik.MetaSites.GetMetaSiteAsync(metaSite)).Data.Attributes.Cnil);

        await Piwik.Apps.UpdateAppAsync(app, new() { Data = new() { Id = app, Attributes = new() { Cnil = true } } });

        Assert.True((await Piwik.MetaSites.GetMetaSiteAsync(metaSite)).Data.Attributes.Cnil);
        Assert.Equal(app, (await Piwik.MetaSites.ListAppsAsync(metaSite, limit: 1, sort: AppSort.CnilDescending)).Data[0].Id);
    }

    [Fact]
    public async Task Integrity_compares_currency_and_time_zone_with_the_apps()
    {
        var europe = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Europe")).Data[0].Id;
        var blogs = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Blogs")).Data[0].Id;

        var apart = (await Piwik.MetaSites.CheckIntegrityAsync(europe)).Data.Attributes;
        Assert.False(apart.ValidCurrency);
        Assert.False(apart.ValidTimezone);

        await Piwik.MetaSites.UpdateMetaSiteAsync(blogs, Update(blogs, new() { Currency = "EUR" }));
        var together = (await Piwik.MetaSites.CheckIntegrityAsync(blogs)).Data.Attributes;
        Assert.False(together.ValidCurrency);
        Assert.True(together.ValidTimezone);
    }

    [Fact]
    public async Task Apps_and_meta_sites_come_in_one_list()
    {
        var all = await Piwik.MetaSites.EnumerateAppsAndMetaSitesAsync(limit: 20, sort: SiteSort.TypeDescending, action: SiteAction.Edit).ToListAsync();
        Assert.Equal(39, all.Count);
        Assert.All(all.Take(3), static site => Assert.Equal(SiteKind.MetaSite, site.Type));

        var found = await Piwik.MetaSites.ListAppsAndMetaSitesAsync(search: "blog");
        Assert.Equal(["Blog Africa", "Blog America", "Blog Asia", "Blog Europe", "Blogs"], found.Data.Select(static site => site.Attributes.Name));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.MetaSites.ListAppsAndMetaSitesAsync(action: new SiteAction("paint")));
    }

    [Fact]
    public async Task The_kind_and_the_id_in_the_body_have_to_fit()
    {
        var blogs = (await Piwik.MetaSites.ListMetaSitesAsync(search: "Blogs")).Data[0].Id;

        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Piwik.MetaSites.UpdateMetaSiteAsync(blogs, Update(Guid.NewGuid(), new() { Name = "X" })));
        await RefusalAssert.RefusesAsync(
            HttpStatusCode.BadRequest, () => Piwik.MetaSites.AddAppsAsync(blogs, new AppReferences { Data = [new() { Type = "ppms/user", Id = Guid.NewGuid() }] }));
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => CreateAsync("Harbours", blogs));
    }

    private async Task<MetaSiteData> CreateAsync(string name, Guid? id = null) =>
        (await Piwik.MetaSites.CreateMetaSiteAsync(new MetaSiteCreate { Data = new() { Id = id, Attributes = new() { Name = name } } })).Data;

    private static MetaSiteUpdate Update(Guid id, MetaSiteUpdateDataAttributes attributes) => new() { Data = new() { Id = id, Attributes = attributes } };

    private static AppReferences References(params Guid[] ids) => new() { Data = [.. ids.Select(static id => new AppReference { Id = id })] };
}
