using System.Net;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Tags, as the account keeps them.</summary>
public sealed class TagTests : TagManagerTest
{
    [Fact]
    public async Task A_tag_that_is_created_can_be_read_with_the_defaults_of_its_template()
    {
        var body = new TagCreate { Data = new() { Attributes = new HotJarTag { Name = "Recordings", TemplateOptions = new() { Id = "42" } } } };

        var created = await Container.Tags.CreateTagAsync(App, body);

        var read = (await Container.Tags.GetTagAsync(App, created.Data.Id)).Data;
        var tag = Assert.IsType<HotJarTag>(read.Attributes);
        Assert.Equal("42", tag.TemplateOptions.Id);
        Assert.Equal(ConsentType.UserFeedback, tag.ConsentType);
        Assert.True(tag.IsActive);
        Assert.False(tag.IsPublished);
        Assert.Empty(read.Relationships!.Triggers.Data);
    }

    [Fact]
    public async Task A_change_keeps_what_is_not_sent()
    {
        var trigger = await CreateTriggerAsync("Every page", await CreateVariableAsync("Version"));
        var id = await CreateTagAsync("Banner", trigger);

        await Container.Tags.UpdateTagAsync(App, id, new TagUpdate { Data = new() { Id = id, Attributes = new() { IsActive = false } } });

        var read = (await Container.Tags.GetTagAsync(App, id)).Data;
        Assert.False(read.Attributes.IsActive);
        Assert.Equal("Banner", read.Attributes.Name);
        Assert.Equal("<script></script>", Assert.IsType<CustomTag>(read.Attributes).Code);
        Assert.Equal(trigger, Assert.Single(read.Relationships!.Triggers.Data).Id);
    }

    [Fact]
    public async Task Options_of_a_template_change_as_a_whole_and_must_be_those_of_the_template()
    {
        var body = new TagCreate { Data = new() { Attributes = new PiwikEventTag { Name = "Play", TemplateOptions = new() { Category = "video", Action = "play", Name = "intro" } } } };
        var id = (await Container.Tags.CreateTagAsync(App, body)).Data.Id;

        await Container.Tags.UpdateTagAsync(App, id, new TagUpdate { Data = new() { Id = id, Attributes = new() { TemplateOptions = new PiwikEventOptions { Category = "video", Action = "stop" } } } });
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() =>
            Container.Tags.UpdateTagAsync(App, id, new TagUpdate { Data = new() { Id = id, Attributes = new() { TemplateOptions = new HotJarOptions { Id = "42" } } } }));

        var options = Assert.IsType<PiwikEventTag>((await Container.Tags.GetTagAsync(App, id)).Data.Attributes).TemplateOptions;
        Assert.Equal("stop", options.Action);
        Assert.Null(options.Name);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("/data/attributes/template_options/category", Assert.Single(refused.Error.Errors).Source!.Pointer);
    }

    [Fact]
    public async Task A_tag_that_is_deleted_is_gone()
    {
        var id = await CreateTagAsync("Banner");

        await Container.Tags.DeleteTagAsync(App, id);

        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.GetTagAsync(App, id));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("NOT_FOUND_ERROR", missing.Error.Errors[0].Code);
    }

    [Fact]
    public async Task A_broken_rule_is_named_with_its_place_and_keyword()
    {
        var body = new TagCreate { Data = new() { Attributes = NewTag("Banner", code: "") } };

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.CreateTagAsync(App, body));

        var error = Assert.Single(refused.Error.Errors);
        Assert.Equal("/data/attributes/code", error.Source!.Pointer);
        Assert.Equal("minLength", error.Meta!.Keyword);
    }

    [Fact]
    public async Task A_trigger_that_a_tag_refers_to_must_exist()
    {
        var body = new TagCreate { Data = new() { Attributes = NewTag("Banner"), Relationships = FiredBy(Guid.NewGuid()) } };

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.CreateTagAsync(App, body));

        Assert.Equal("/data/relationships/triggers/data/0/id", refused.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task An_id_of_ones_own_is_kept_and_can_be_used_once()
    {
        var id = Guid.NewGuid();
        var body = new TagCreate { Data = new() { Id = id, Attributes = NewTag("Banner") } };

        Assert.Equal(id, (await Container.Tags.CreateTagAsync(App, body)).Data.Id);
        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.CreateTagAsync(App, body));

        Assert.Equal("/data/id", refused.Error.Errors[0].Source!.Pointer);
    }

    [Fact]
    public async Task Lists_are_filtered_and_sorted()
    {
        await CreateTagAsync("Banner");
        await Container.Tags.CreateTagAsync(App, new TagCreate { Data = new() { Attributes = new HotJarTag { Name = "Recordings", IsActive = false, Priority = 7, TemplateOptions = new() { Id = "42" } } } });

        Assert.Equal(["Recordings", "Banner"], await NamesAsync(filterTemplate: [TagTemplate.CustomTag, TagTemplate.HotJar], sort: [TagSort.NameDescending]));
        Assert.Equal(["Recordings"], await NamesAsync(filterIsActive: false));
        Assert.Equal(["Recordings"], await NamesAsync(filterIsPrioritized: true));
        Assert.Equal(["Banner"], await NamesAsync(filterName: "Banner"));
        Assert.Equal("Recordings", (await NamesAsync(sort: [TagSort.PriorityDescending, TagSort.Name]))[0]);
        Assert.Empty(await NamesAsync(filterTagType: TagType.Sync));
    }

    [Fact]
    public async Task An_order_or_a_template_that_is_not_known_is_refused_by_the_name_of_its_parameter()
    {
        var order = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.ListTagsAsync(App, sort: [new TagSort("colour")]));
        var template = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.ListTagsAsync(App, filterTemplate: [new TagTemplate("colour")]));

        Assert.Equal("sort", order.Error.Errors[0].Source!.Parameter);
        Assert.Equal("filter[template][]", template.Error.Errors[0].Source!.Parameter);
    }

    [Fact]
    public async Task Pages_link_to_one_another()
    {
        for (var number = 1; number <= 4; number++)
        {
            await CreateTagAsync($"Banner {number}");
        }

        var second = await Container.Tags.ListTagsAsync(App, pageLimit: 2, pageOffset: 2);

        Assert.Equal(5, second.Meta.Total);
        Assert.Equal(["Banner 2", "Banner 3"], second.Data.Select(static tag => tag.Attributes.Name));
        Assert.Equal($"/api/tag/v1/{App}/tags?page[offset]=4&page[limit]=2", Uri.UnescapeDataString(second.Links.Next!.ToString()));
        Assert.Equal(second.Links.Next, second.Links.Last);
        Assert.Equal(second.Links.Prev, second.Links.First);
        var names = new List<string>();
        await foreach (var tag in Container.Tags.EnumerateTagsAsync(App, pageLimit: 2))
        {
            names.Add(tag.Attributes.Name);
        }

        Assert.Equal(5, names.Distinct().Count());
    }

    [Fact]
    public async Task Priorities_are_set_for_all_tags_that_are_sent_or_for_none()
    {
        var (first, second) = (await CreateTagAsync("First"), await CreateTagAsync("Second"));

        await Container.Tags.UpdateTagsOrderAsync(App, Order((first, 1), (second, 9)));
        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.UpdateTagsOrderAsync(App, Order((first, 5), (Guid.NewGuid(), 6))));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(1, (await Container.Tags.GetTagAsync(App, first)).Data.Attributes.Priority);
        Assert.Equal(["Second", "First"], await NamesAsync(filterIsPrioritized: true, sort: [TagSort.PriorityDescending]));
    }

    [Fact]
    public async Task The_triggers_of_a_tag_are_listed_and_filtered()
    {
        var trigger = await CreateTriggerAsync("Every page", await CreateVariableAsync("Version"));
        var tag = await CreateTagAsync("Banner", trigger);

        Assert.Equal(trigger, Assert.Single((await Container.Tags.ListTagTriggersAsync(App, tag)).Data).Id);
        Assert.Empty((await Container.Tags.ListTagTriggersAsync(App, tag, filterTriggerType: [TriggerType.Click])).Data);
    }

    [Fact]
    public async Task The_tags_of_an_app_go_with_it()
    {
        var id = await CreateTagAsync("Banner");

        await Piwik.Apps.DeleteAppAsync(App);

        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.GetTagAsync(App, id));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_the_refusal_has_the_shape_of_Tag_Manager()
    {
        using var response = await Plain.GetAsync(new Uri($"/api/tag/v1/{App}/tags", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("\"code\":\"UNAUTHORIZED_ERROR\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_maintained_a_change_is_refused_with_the_reason_and_can_be_made_later()
    {
        Account.Faults.BeUnavailable();

        var refused = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => CreateTagAsync("Banner"));
        await CreateTagAsync("Banner");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("maintenance-mode", Assert.Single(refused.Headers.GetValues("X-Reason")));
        Assert.Equal("UNAVAILABLE_ERROR", Assert.Single(refused.Error.Errors).Code);
    }

    private static TagOrderUpdate Order(params (Guid Id, long Priority)[] tags) =>
        new() { Data = [.. tags.Select(static tag => new TagPriority { Id = tag.Id, Attributes = new() { Priority = tag.Priority } })] };

    private async Task<IReadOnlyList<string>> NamesAsync(
        string? filterName = null,
        bool? filterIsActive = null,
        TagType? filterTagType = null,
        List<TagTemplate>? filterTemplate = null,
        bool? filterIsPrioritized = null,
        List<TagSort>? sort = null)
    {
        var tags = await Container.Tags.ListTagsAsync(
            App, filterName: filterName, filterIsActive: filterIsActive, filterTagType: filterTagType, filterTemplate: filterTemplate, filterIsPrioritized: filterIsPrioritized, sort: sort);
        return [.. tags.Data.Select(static tag => tag.Attributes.Name)];
    }
}
