using PiwikGen.PiwikPro.TagManager;
using PiwikGen.Requests;
using Spectre.Console;

namespace TagManagerPublish;

/// <summary>Takes the tags, triggers and variables of a file into the draft, and makes such a file of the published version.</summary>
internal sealed class ContainerTransfer(IVersionsClient versions, OperationWait work, Guid app)
{
    public async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var body = new ImportVersionFileRequest { File = new FileContent(file, Path.GetFileName(path), "application/json") };
        var started = await versions.ImportVersionFileAsync(app, body, cancellationToken);

        var done = await work.UntilDoneAsync(started.Data.Relationships, $"Importing {Path.GetFileName(path)}", cancellationToken);
        if (done is ImportFileOperation { Summary: var summary })
        {
            AnsiConsole.MarkupLineInterpolated($"Imported {summary.Tags?.Count ?? 0} tags, {summary.Triggers?.Count ?? 0} triggers and {summary.Variables?.Count ?? 0} variables.");
        }
    }

    public async Task ExportAsync(string path, CancellationToken cancellationToken)
    {
        var version = (await versions.GetPublishedVersionAsync(app, cancellationToken)).Data.Id;
        var started = await versions.ExportVersionAsync(app, version, new ExportFileCreate { Data = new() }, cancellationToken);
        await work.UntilDoneAsync(started.Data.Relationships, $"Exporting to {Path.GetFileName(path)}", cancellationToken);

        var file = await versions.GetExportFileAsync(app, version, started.Data.Id, cancellationToken);
        await File.WriteAllTextAsync(path, file.Data.Attributes.Content, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Wrote [bold]{path}[/].");
    }
}
