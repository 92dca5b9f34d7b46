using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Triggers, as the account keeps them.</summary>
public sealed class TriggerTests : TagManagerTest
{
    [Fact]
    public async Task A_trigger_that_is_created_can_be_read_changed_and_deleted()
    {
        var variable = await CreateVariableAsync("Version");
        var id = await CreateTriggerAsync("Every page", variable);

        await Container.Triggers.UpdateTriggerAsync(App, id, new TriggerUpdate { Data = new() { Id = id, Attributes = new() { Name = "All of them" } } });
        var read = Assert.IsType<PageViewTrigger>((await Container.Triggers.GetTriggerAsync(App, id)).Data.Attributes);
        Assert.Equal("All of them", read.Name);
        Assert.Equal(variable, Assert.Single(read.Conditions).VariableId);

        await Container.Triggers.DeleteTriggerAsync(App, id);
        await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Triggers.GetTriggerAsync(App, id));
    }

    [Fact]
    public async Task A_trigger_and_its_tags_know_each_other_from_both_sides()
    {
        var variable = await CreateVariableAsync("Version");
        var (first, second) = (await CreateTriggerAsync("First", variable), await CreateTriggerAsync("Second", variable));
        var tag = await CreateTagAsync("Banner", first);
        Assert.Equal(tag, Assert.Single((await Container.Triggers.GetTriggerAsync(App, first)).Data.Relationships!.Tags!.Data).Id);

        var tags = new TriggerRelationships { Tags = new() { Data = [new() { Id = tag }] } };
        await Container.Triggers.UpdateTriggerAsync(App, second, new TriggerUpdate { Data = new() { Id = second, Relationships = tags } });
        await Container.Triggers.DeleteTriggerAsync(App, first);

        var fired = (await Container.Tags.GetTagAsync(App, tag)).Data.Relationships!.Triggers.Data;
        Assert.Equal(second, Assert.Single(fired).Id);
    }

    [Fact]
    public async Task A_variable_that_a_condition_is_about_must_exist()
    {
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => CreateTriggerAsync("Every page", Guid.NewGuid()));

        Assert.Equal("/data/attributes/conditions/0/variable_id", refused.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task Lists_are_filtered_and_sorted()
    {
        await CreateTriggerAsync("Zebra", await CreateVariableAsync("Version"));
        await Container.Triggers.CreateTriggerAsync(App, new TriggerCreate { Data = new() { Attributes = new ClickTrigger { Name = "Button", Conditions = [] } } });

        var clicks = await Container.Triggers.ListTriggersAsync(App, filterTriggerType: [TriggerType.Click]);
        var all = await Container.Triggers.ListTriggersAsync(App, sort: [TriggerSort.NameDescending]);
        var named = await Container.Triggers.ListTriggersAsync(App, filterName: "All pages");

        Assert.Equal("Button", Assert.Single(clicks.Data).Attributes.Name);
        Assert.Equal(["Zebra", "Button", "All pages"], all.Data.Select(static trigger => trigger.Attributes.Name));
        Assert.True(Assert.Single(named.Data).Attributes.IsPublished);
    }
}
