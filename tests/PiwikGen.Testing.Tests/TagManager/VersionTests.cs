using System.Net;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Drafts, published versions and those that are kept.</summary>
public sealed class VersionTests : TagManagerTest
{
    [Fact]
    public async Task The_draft_has_changes_once_something_differs_from_what_is_published()
    {
        Assert.False((await Container.Versions.GetDraftVersionAsync(App)).Data.Attributes.HasChanges);

        var id = await CreateVariableAsync("Version");
        Assert.True((await Container.Versions.GetDraftVersionAsync(App)).Data.Attributes.HasChanges);

        await Container.Variables.DeleteVariableAsync(App, id);
        Assert.False((await Container.Versions.GetDraftVersionAsync(App)).Data.Attributes.HasChanges);
    }

    [Fact]
    public async Task Publishing_the_draft_makes_it_the_published_version_and_begins_another()
    {
        var tag = await CreateTagAsync("Banner");
        var before = (await Container.Versions.GetPublishedVersionAsync(App)).Data;
        var draft = (await Container.Versions.GetDraftVersionAsync(App)).Data;

        await PublishAsync();

        var published = (await Container.Versions.GetPublishedVersionAsync(App)).Data;
        var next = (await Container.Versions.GetDraftVersionAsync(App)).Data;
        Assert.Equal(draft.Id, published.Id);
        Assert.NotNull(published.Attributes.PublishedAt);
        Assert.Equal(published.Id, next.Attributes.ParentId);
        Assert.Equal(published.Attributes.VersionMajor + 1, next.Attributes.VersionMajor);
        Assert.Equal(VersionType.Historic, (await Container.Versions.GetVersionAsync(App, before.Id)).Data.Attributes.VersionType);
        Assert.True((await Container.Tags.GetTagAsync(App, tag)).Data.Attributes.IsPublished);
    }

    [Fact]
    public async Task The_operation_tells_which_versions_publishing_changed()
    {
        var started = await Container.Versions.PublishDraftAsync(App);

        var operation = Assert.IsType<PublishVersionOperation>(await FinishAsync(started.Data.Relationships));

        Assert.Equal(started.Data.Id, operation.Parameters.VersionId);
        Assert.Equal(
            [VersionType.Published, VersionType.Historic, VersionType.Draft],
            operation.Summary.Versions!.Select(static version => version.VersionType));
        Assert.Equal(VersionChangeType.Added, operation.Summary.Versions![^1].ChangeType);
    }

    [Fact]
    public async Task A_published_version_keeps_what_was_changed_in_it()
    {
        var variable = await CreateVariableAsync("Version", "1");
        var trigger = await CreateTriggerAsync("Every page", variable);
        var tag = await CreateTagAsync("Banner", trigger);
        await Container.Tags.UpdateTagAsync(App, tag, new TagUpdate { Data = new() { Id = tag, Attributes = new() { Name = "Big banner" } } });
        await PublishAsync();
        await CreateTagAsync("Not yet");

        var version = (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id;
        var changes = (await Container.Changelog.ListChangesAsync(App, version)).Data;
        var edits = (await Container.Changelog.ListChangesAsync(App, version, filterResourceId: tag)).Data;

        Assert.Equal(["Version", "Every page", "Banner", "Big banner"], changes.Select(static change => change.Attributes.ResourceName));
        Assert.Equal([ChangeType.Add, ChangeType.Edit], edits.Select(static change => change.Attributes.ChangeType!.Value));
        var edit = Assert.IsType<TagChange>(edits[1].Attributes);
        Assert.Equal(("Banner", "Big banner"), (edit.BeforeContent!.Name, edit.AfterContent!.Name));
        Assert.Equal("Every page", Assert.Single(edit.AfterContent!.Triggers!).Name);
        var added = Assert.IsType<TriggerChange>(changes[1].Attributes);
        Assert.Equal("Version", Assert.Single(added.AfterContent!.Conditions!).Variable!.Name);
    }

    [Fact]
    public async Task Changes_are_filtered_by_author_and_paged()
    {
        await CreateVariableAsync("First");
        await CreateVariableAsync("Second");
        var draft = (await Container.Versions.GetDraftVersionAsync(App)).Data.Id;

        var owner = await Container.Changelog.ListChangesAsync(App, draft, pageLimit: 1, filterAuthor: "owner@example.com");
        var nobody = await Container.Changelog.ListChangesAsync(App, draft, filterAuthor: "nobody@example.com");

        Assert.Equal(2, owner.Meta.Total);
        Assert.Equal("First", Assert.Single(owner.Data).Attributes.ResourceName);
        Assert.Empty(nobody.Data);
    }

    [Fact]
    public async Task Restoring_takes_the_draft_back_and_logs_what_that_changed()
    {
        var tag = await CreateTagAsync("Banner");

        await FinishAsync((await Container.Versions.RestorePublishedVersionAsync(App)).Data.Relationships);

        await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Tags.GetTagAsync(App, tag));
        var draft = (await Container.Versions.GetDraftVersionAsync(App)).Data;
        Assert.False(draft.Attributes.HasChanges);
        var changes = (await Container.Changelog.ListChangesAsync(App, draft.Id, filterResourceId: tag)).Data;
        Assert.Equal([ChangeType.Add, ChangeType.Delete], changes.Select(static change => change.Attributes.ChangeType!.Value));
    }

    [Fact]
    public async Task A_draft_that_is_kept_can_be_restored_and_published_later()
    {
        var tag = await CreateTagAsync("Banner");
        var summary = Assert.IsType<SnapshotVersionOperation>(await FinishAsync((await Container.Versions.CreateDraftSnapshotAsync(App)).Data.Relationships)).Summary;
        var kept = summary.Versions!.Single(static version => version.ChangeType == VersionChangeType.Added).VersionId;
        await Container.Tags.DeleteTagAsync(App, tag);

        await FinishAsync((await Container.Versions.RestoreVersionAsync(App, kept)).Data.Relationships);
        Assert.Equal("Banner", (await Container.Tags.GetTagAsync(App, tag)).Data.Attributes.Name);
        Assert.Equal(kept, (await Container.Versions.GetDraftVersionAsync(App)).Data.Attributes.ParentId);

        await FinishAsync((await Container.Versions.PublishVersionAsync(App, kept)).Data.Relationships);
        Assert.Equal(kept, (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id);
    }

    [Fact]
    public async Task Versions_are_filtered_by_type_and_an_unknown_one_is_a_404()
    {
        await PublishAsync();

        var listed = await Container.Versions.ListVersionsAsync(App, filterVersionType: [VersionType.Published, VersionType.Historic], sort: [VersionSort.CreatedAt]);
        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Versions.GetVersionAsync(App, Guid.NewGuid()));

        Assert.Equal([1L, 2L], listed.Data.Select(static version => version.Attributes.VersionMajor));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
