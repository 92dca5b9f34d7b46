using PiwikGen.PiwikPro.Apps;
using Spectre.Console;

namespace AppPrivacy;

/// <summary>The apps of the account: lists them, and adds one.</summary>
internal sealed class AppOverview(IAppsClient apps)
{
    private const int Shown = 10;

    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var newest = await apps.ListAppsAsync(limit: Shown, sort: AppSort.AddedAtDescending, cancellationToken: cancellationToken);
        var table = new Table().Title($"{newest.Meta.Total} apps, the newest first").AddColumns("Name", "Id", "Added");
        foreach (var app in newest.Data)
        {
            table.AddRow(Markup.Escape(app.Attributes.Name), app.Id.ToString(), $"{app.Attributes.AddedAt:yyyy-MM-dd}");
        }

        AnsiConsole.Write(table);
    }

    public async Task<Guid> CreateAsync(string name, string url, CancellationToken cancellationToken)
    {
        var created = await apps.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = name, Urls = [url] } } }, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Created [bold]{created.Data.Attributes.Name}[/] with the id {created.Data.Id}.");
        return created.Data.Id;
    }
}
