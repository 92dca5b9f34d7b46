using System.Net;
using PiwikGen.Responses;
using QuickStart.Apps;
using Spectre.Console;

namespace QuickStart;

/// <summary>What people do with apps, step by step, through the generated client.</summary>
internal sealed class Tour(IAppsClient client, Account account)
{
    private int _step;

    public async Task RunAsync()
    {
        await ListAsync();
        if (!account.MayWrite)
        {
            return;
        }

        var app = await CreateAsync();
        await ChangeAsync(app.Data.Id);
        if (account.IsEmbedded)
        {
            await MeetTheLimitAsync();
        }

        await DeleteAsync(app.Data.Id);
    }

    private async Task ListAsync()
    {
        Begin("List all apps, page by page", "await foreach (AppSummary app in client.EnumerateAppsAsync(limit: 10, sort: AppSort.Name))");
        var names = new List<string>();
        await foreach (var app in client.EnumerateAppsAsync(limit: 10, sort: AppSort.Name))
        {
            names.Add(app.Attributes.Name);
        }

        End($"{names.Count} apps: {string.Join(", ", names.Take(6))}{(names.Count > 6 ? ", ..." : "")}");
    }

    private async Task<App> CreateAsync()
    {
        Begin("Create an app", "App app = await client.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = ..., Urls = [...] } } })");
        var app = await client.CreateAppAsync(NewApp("PiwikGen quick start"));
        End($"{app.Data.Attributes.Name} has the id {app.Data.Id} and the time zone {app.Data.Attributes.Timezone}");
        return app;
    }

    private async Task ChangeAsync(Guid id)
    {
        Begin("Change one setting; nothing else is sent", "await client.UpdateAppAsync(id, new AppUpdate { Data = new() { Id = id, Attributes = new() { Timezone = \"Europe/Warsaw\" } } })");
        await client.UpdateAppAsync(id, new AppUpdate { Data = new() { Id = id, Attributes = new() { Timezone = "Europe/Warsaw" } } });
        var changed = await client.GetAppAsync(id);
        End($"The time zone is {changed.Data.Attributes.Timezone}, the currency is {changed.Data.Attributes.Currency} as before");
    }

    private async Task MeetTheLimitAsync()
    {
        Begin("Meet an error that the document declares", "catch (ApiException<ErrorDocument> e) when (e.StatusCode == HttpStatusCode.Conflict)");
        try
        {
            await client.CreateAppAsync(NewApp("One too many"));
        }
        catch (ApiException<ErrorDocument> e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            var error = e.Error.Errors[0];
            End($"{error.Title}: {error.Detail} (code {error.Code})");
        }
    }

    private async Task DeleteAsync(Guid id)
    {
        Begin("Delete the app again", "await client.DeleteAppAsync(id)");
        await client.DeleteAppAsync(id);
        End("Gone");
    }

    private static AppCreate NewApp(string name) =>
        new() { Data = new() { Attributes = new() { Name = name, Urls = ["https://quick-start.example.com"] } } };

    private void Begin(string title, string code)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold yellow]{++_step}. {title}[/]");
        AnsiConsole.MarkupLineInterpolated($"   [blue]{code}[/]");
    }

    private static void End(string result) => AnsiConsole.MarkupLineInterpolated($"   [green]{result}[/]");
}
