using PiwikGen.PiwikPro.Apps;
using Spectre.Console;

namespace AppPrivacy;

/// <summary>Makes the privacy settings of an app strict, one by one, and shows what they were and are.</summary>
internal sealed class PrivacySwitch(IAppsClient apps)
{
    public async Task TightenAsync(Guid app, CancellationToken cancellationToken)
    {
        var before = (await apps.GetAppAsync(app, cancellationToken)).Data.Attributes;
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Switching privacy settings", maxValue: PrivacySetting.All.Count);
            foreach (var setting in PrivacySetting.All)
            {
                await apps.UpdateAppAsync(app, new AppUpdate { Data = new() { Id = app, Attributes = setting.Strict() } }, cancellationToken);
                task.Increment(1);
            }
        });

        var after = (await apps.GetAppAsync(app, cancellationToken)).Data.Attributes;
        Show(before, after);
    }

    private static void Show(AppAttributes before, AppAttributes after)
    {
        var table = new Table().AddColumns("Setting", "Before", "After");
        foreach (var setting in PrivacySetting.All)
        {
            var (was, now) = (Text(setting.Read(before)), Text(setting.Read(after)));
            table.AddRow(setting.Name, was, was == now ? now : $"[green]{now}[/]");
        }

        AnsiConsole.Write(table);
    }

    private static string Text(object? value) => value switch
    {
        true => "on",
        false => "off",
        _ => Markup.Escape(value?.ToString() ?? ""),
    };
}
