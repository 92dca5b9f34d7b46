using PiwikGen.PiwikPro.TagManager;
using Spectre.Console;

namespace TagManagerPublish;

/// <summary>
/// A tag that counts page views by release: a variable holds the release, a trigger fires on all pages, a tag sends both.
/// What is there already is changed, so that it can run again with each release.
/// </summary>
internal sealed class ReleaseMarker(ITagManagerClient tagManager, Guid app)
{
    private const string Name = "Release";
    private const string TriggerName = "Release: all pages";
    private const string TagName = "Release: page seen";

    public async Task SetAsync(string release, CancellationToken cancellationToken)
    {
        await SetVariableAsync(release, cancellationToken);
        var trigger = await FindTriggerAsync(cancellationToken) ?? await CreateTriggerAsync(cancellationToken);
        var tags = await tagManager.Tags.ListTagsAsync(app, filterName: TagName, cancellationToken: cancellationToken);
        if (tags.Data.Count == 0)
        {
            await CreateTagAsync(trigger, cancellationToken);
        }

        AnsiConsole.MarkupLineInterpolated($"The draft sends [bold]{Name} {release}[/] with each page view.");
    }

    private async Task SetVariableAsync(string release, CancellationToken cancellationToken)
    {
        var found = await tagManager.Variables.ListVariablesAsync(app, filterName: Name, cancellationToken: cancellationToken);
        if (found.Data is [var variable, ..])
        {
            // Only the value is sent; everything else stays as it is.
            var change = new VariableUpdate { Data = new() { Id = variable.Id, Attributes = new() { Value = release } } };
            await tagManager.Variables.UpdateVariableAsync(app, variable.Id, change, cancellationToken);
            return;
        }

        var create = new VariableCreate { Data = new() { Attributes = new ConstantVariable { Name = Name, Value = release } } };
        await tagManager.Variables.CreateVariableAsync(app, create, cancellationToken);
    }

    private async Task<Guid?> FindTriggerAsync(CancellationToken cancellationToken)
    {
        var found = await tagManager.Triggers.ListTriggersAsync(app, filterName: TriggerName, filterTriggerType: [TriggerType.PageView], cancellationToken: cancellationToken);
        return found.Data is [var trigger, ..] ? trigger.Id : null;
    }

    private async Task<Guid> CreateTriggerAsync(CancellationToken cancellationToken)
    {
        var addresses = await tagManager.Variables.ListVariablesAsync(app, filterName: "Page URL", filterBuiltin: true, cancellationToken: cancellationToken);
        var address = addresses.Data is [var variable, ..] ? variable.Id : throw new SampleException("The app has no variable Page URL.");
        var everyPage = new TriggerCondition
        {
            ConditionId = Guid.NewGuid(),
            VariableId = address,
            ConditionType = ConditionType.Contains,
            Value = "/",
            Options = new(),
        };
        var create = new TriggerCreate { Data = new() { Attributes = new PageViewTrigger { Name = TriggerName, Conditions = [everyPage] } } };
        return (await tagManager.Triggers.CreateTriggerAsync(app, create, cancellationToken)).Data.Id;
    }

    private async Task CreateTagAsync(Guid trigger, CancellationToken cancellationToken)
    {
        var tag = new PiwikEventTag
        {
            Name = TagName,
            TemplateOptions = new() { Category = "release", Action = "page seen", Name = "{{" + Name + "}}" },
        };
        var create = new TagCreate
        {
            Data = new() { Attributes = tag, Relationships = new() { Triggers = new() { Data = [new() { Id = trigger }] } } },
        };
        await tagManager.Tags.CreateTagAsync(app, create, cancellationToken);
    }
}
