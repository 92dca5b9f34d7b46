using PiwikGen.PiwikPro.TagManager;
using Spectre.Console;

namespace TagManagerPublish;

/// <summary>Publishes the draft and shows what is published: the version, and what was changed in it.</summary>
internal sealed class Publication(ITagManagerClient tagManager, OperationWait work, Guid app)
{
    private const int ShownChanges = 25;

    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var draft = await tagManager.Versions.GetDraftVersionAsync(app, cancellationToken);
        if (!draft.Data.Attributes.HasChanges)
        {
            AnsiConsole.MarkupLine("The draft is what is published already.");
            return;
        }

        var started = await tagManager.Versions.PublishDraftAsync(app, cancellationToken);
        await work.UntilDoneAsync(started.Data.Relationships, "Publishing the draft", cancellationToken);
    }

    public async Task ShowAsync(string appName, CancellationToken cancellationToken)
    {
        var published = (await tagManager.Versions.GetPublishedVersionAsync(app, cancellationToken)).Data;
        var version = published.Attributes;
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{appName}[/] runs version [bold]{version.VersionMajor}.{version.VersionMinor}[/], published {version.PublishedAt:yyyy-MM-dd HH:mm} by {version.Publisher?.Email ?? "nobody"}.");

        var table = new Table().AddColumns("Change", "What", "Name", "Became", "By");
        var changes = await tagManager.Changelog.ListChangesAsync(app, published.Id, pageLimit: ShownChanges, sort: [ChangeSort.CreatedAt], cancellationToken: cancellationToken);
        foreach (var change in changes.Data.Select(static change => change.Attributes))
        {
            table.AddRow(new[]
            {
                change.ChangeType?.ToString() ?? "",
                change.ResourceType.ToString(),
                change.ResourceName ?? "",
                Became(change),
                change.Author ?? "",
            }.Select(Markup.Escape).ToArray());
        }

        AnsiConsole.Write(table);
        if (changes.Meta.Total > ShownChanges)
        {
            AnsiConsole.MarkupLineInterpolated($"and {changes.Meta.Total - ShownChanges} changes more.");
        }
    }

    // The type of the change tells what its content is.
    private static string Became(ChangeAttributes change) => change switch
    {
        VariableChange { BeforeContent.Value: { } before } variable => $"{before} -> {variable.AfterContent?.Value}",
        VariableChange variable => variable.AfterContent?.Value ?? "",
        TriggerChange trigger => string.Join(", ", trigger.AfterContent?.Conditions?.Select(static condition => $"{condition.Variable?.Name} {condition.ConditionType} {condition.Value}") ?? []),
        TagChange tag => string.Join(", ", tag.AfterContent?.Triggers?.Select(static trigger => $"fires on {trigger.Name}") ?? []),
        _ => "",
    };
}
