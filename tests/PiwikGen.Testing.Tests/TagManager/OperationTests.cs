using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>Work that takes longer than a request.</summary>
public sealed class OperationTests : TagManagerTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    protected override EmbeddedAccountOptions Options => new() { TimeProvider = _time, CapturedBodyBytes = 1024 * 1024 };

    [Fact]
    public async Task An_operation_passes_through_its_states_as_it_is_asked_for()
    {
        var id = (await Container.Versions.PublishDraftAsync(App)).Data.Relationships.Operation.Data.Id;

        var states = new List<OperationState>();
        for (var question = 0; question < 4; question++)
        {
            states.Add((await Container.Operations.GetOperationAsync(App, id)).Data.Attributes.State);
        }

        Assert.Equal([OperationState.Created, OperationState.Started, OperationState.Completed, OperationState.Completed], states);
    }

    [Fact]
    public async Task Work_that_nobody_asks_for_is_done_after_a_second()
    {
        var draft = (await Container.Versions.PublishDraftAsync(App)).Data.Id;
        Assert.NotEqual(draft, (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(draft, (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id);
    }

    [Fact]
    public async Task Work_is_done_in_the_order_in_which_it_was_asked_for()
    {
        await Container.Versions.CreateDraftSnapshotAsync(App);
        var second = await Container.Versions.PublishDraftAsync(App);

        await FinishAsync(second.Data.Relationships);

        var (kept, published) = ((await Container.Versions.ListVersionsAsync(App)).Data[^2].Attributes, (await Container.Versions.GetPublishedVersionAsync(App)).Data.Attributes);
        Assert.Equal((2, 0), (kept.VersionMajor, kept.VersionMinor));
        Assert.Equal((2, 1), (published.VersionMajor, published.VersionMinor));
    }

    [Fact]
    public async Task Work_that_cannot_be_done_fails_and_says_why()
    {
        var published = (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id;

        var operation = Assert.IsType<PublishVersionOperation>(await FinishAsync((await Container.Versions.PublishVersionAsync(App, published)).Data.Relationships));

        Assert.Equal(OperationState.Failed, operation.State);
        Assert.NotNull(operation.FailedAt);
        Assert.Null(operation.CompletedAt);
        Assert.Equal("The version is published already.", Assert.Single(operation.Summary.Errors!));
    }

    [Fact]
    public async Task Work_fails_where_a_test_asks_for_it_and_changes_nothing()
    {
        Account.Faults.FailOperations();
        var draft = await Container.Versions.PublishDraftAsync(App);
        var next = await Container.Versions.CreateDraftSnapshotAsync(App);

        Assert.Equal(OperationState.Failed, (await FinishAsync(draft.Data.Relationships)).State);
        Assert.Equal(OperationState.Completed, (await FinishAsync(next.Data.Relationships)).State);
        Assert.NotEqual(draft.Data.Id, (await Container.Versions.GetPublishedVersionAsync(App)).Data.Id);
    }

    [Fact]
    public async Task A_copy_into_an_app_that_goes_meanwhile_fails()
    {
        var tag = await CreateTagAsync("Banner");
        var copy = new TagCopy { Data = new() { Attributes = new() { WithTriggers = false }, Relationships = new() { TargetApp = new() { Data = new() { Id = OtherApp } } } } };
        var started = await Container.Tags.CopyTagAsync(App, tag, copy);
        await Piwik.Apps.DeleteAppAsync(OtherApp);

        var operation = Assert.IsType<CopyTagOperation>(await FinishAsync(started.Data.Relationships));

        Assert.Equal(OperationState.Failed, operation.State);
        Assert.NotEmpty(Assert.Single(operation.Summary.Tags!).Errors!);
    }

    [Fact]
    public async Task An_operation_belongs_to_its_app()
    {
        var id = (await Container.Versions.PublishDraftAsync(App)).Data.Relationships.Operation.Data.Id;

        var missing = await Assert.ThrowsAsync<ApiException<ErrorDocument>>(() => Container.Operations.GetOperationAsync(OtherApp, id));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
