using System.Net;
using PiwikGen.PiwikPro.AnalyticsObjects;

namespace PiwikGen.Testing.Tests.AnalyticsObjects;

/// <summary>Goals of a site, as the account keeps them.</summary>
public sealed class GoalTests : AccountTest
{
    private IGoalsClient Goals => Piwik.AnalyticsObjects.Goals;

    [Fact]
    public async Task A_goal_that_is_created_is_listed_replaced_and_gone_after_it_is_deleted()
    {
        var site = await FirstSiteAsync();
        var before = (await Goals.ListGoalsAsync(site)).Meta.Total;

        var created = await Goals.CreateGoalAsync(new GoalCreate { Data = new() { Attributes = Goal(site, "Trial begun") } });
        var id = created.Data.Id;
        Assert.Equal(before + 1, (await Goals.ListGoalsAsync(site)).Meta.Total);
        Assert.Equal("Trial begun", (await Goals.GetGoalAsync(id, site)).Data.Attributes.Name);

        var replaced = await Goals.ReplaceGoalAsync(id, new GoalReplace { Data = new() { Id = id, Attributes = Goal(site, "Trial asked for") } });
        Assert.Equal("Trial asked for", replaced.Data.Attributes.Name);
        Assert.Equal("Trial asked for", (await Goals.GetGoalAsync(id, site)).Data.Attributes.Name);

        await Goals.DeleteGoalAsync(id, site);
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Goals.GetGoalAsync(id, site));
        Assert.Equal(before, (await Goals.ListGoalsAsync(site)).Meta.Total);
    }

    [Fact]
    public async Task What_a_replacement_leaves_out_gets_its_default()
    {
        var site = await FirstSiteAsync();
        var whole = Goal(site, "Trial begun");
        whole.Description = "A visitor tries the product.";
        whole.AllowMultiple = true;
        var id = (await Goals.CreateGoalAsync(new GoalCreate { Data = new() { Attributes = whole } })).Data.Id;

        var replaced = await Goals.ReplaceGoalAsync(id, new GoalReplace { Data = new() { Id = id, Attributes = Goal(site, "Trial begun") } });

        Assert.Equal("", replaced.Data.Attributes.Description);
        Assert.False(replaced.Data.Attributes.AllowMultiple);
    }

    [Fact]
    public async Task Goals_come_page_by_page()
    {
        var site = await FirstSiteAsync();

        var page = await Goals.ListGoalsAsync(site, limit: 2, offset: 1);
        var all = await Goals.EnumerateGoalsAsync(site, limit: 1).Select(static goal => goal.Id).ToListAsync();

        Assert.Equal(3, page.Meta.Total);
        Assert.Equal(all[1..], page.Data.Select(static goal => goal.Id));
    }

    [Fact]
    public async Task A_goal_without_a_pattern_is_refused_unless_it_is_converted_by_hand()
    {
        var site = await FirstSiteAsync();
        var goal = Goal(site, "Trial begun");
        goal.Pattern = null;
        await RefusalAssert.RefusesAsync(HttpStatusCode.BadRequest, () => Goals.CreateGoalAsync(new GoalCreate { Data = new() { Attributes = goal } }));

        goal.Trigger = GoalTrigger.Manually;
        Assert.Equal("", (await Goals.CreateGoalAsync(new GoalCreate { Data = new() { Attributes = goal } })).Data.Attributes.Pattern);
    }

    [Fact]
    public async Task A_site_that_does_not_exist_may_not_be_seen() =>
        await RefusalAssert.RefusesAsync(HttpStatusCode.Forbidden, () => Goals.ListGoalsAsync(Guid.NewGuid()));

    [Fact]
    public async Task Goals_go_with_their_app()
    {
        var site = await FirstSiteAsync();
        await Piwik.Apps.DeleteAppAsync(site);

        await RefusalAssert.RefusesAsync(HttpStatusCode.Forbidden, () => Goals.ListGoalsAsync(site));
    }

    [Fact]
    public async Task A_goal_is_not_found_on_another_site()
    {
        var sites = (await Piwik.Apps.ListAppsAsync(limit: 2)).Data;
        var goal = (await Goals.ListGoalsAsync(sites[0].Id)).Data[0].Id;

        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Goals.GetGoalAsync(goal, sites[1].Id));
        await RefusalAssert.RefusesAsync(HttpStatusCode.NotFound, () => Goals.DeleteGoalAsync(goal, sites[1].Id));
    }

    private async Task<Guid> FirstSiteAsync() => (await Piwik.Apps.ListAppsAsync(limit: 1)).Data[0].Id;

    private static GoalSettings Goal(Guid site, string name) => new()
    {
        WebsiteId = site,
        Name = name,
        Trigger = GoalTrigger.Url,
        PatternType = GoalPatternType.Contains,
        Pattern = "/trial",
        Revenue = "10.22",
    };
}
