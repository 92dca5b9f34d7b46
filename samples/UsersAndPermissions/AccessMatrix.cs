using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.AccessControl;
using PiwikGen.PiwikPro.Apps;
using PiwikGen.PiwikPro.Users;
using Spectre.Console;
using AppPermission = PiwikGen.PiwikPro.AccessControl.AppPermission;

namespace UsersAndPermissions;

/// <summary>Who has what: a line for each user, a column for each app, in each cell what the user may do in the end.</summary>
internal sealed class AccessMatrix(IPiwikProClient piwik)
{
    private const int LargestPage = 1000;

    /// <summary>How many apps the table has, by name.</summary>
    public int MostApps { get; init; }

    /// <summary>Only apps whose name, address or id contains this.</summary>
    public string? Search { get; init; }

    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var apps = (await piwik.Apps.ListAppsAsync(limit: MostApps, sort: AppSort.Name, search: Search, cancellationToken: cancellationToken)).Data;
        var users = await piwik.Users.EnumerateUsersAsync(limit: LargestPage, sort: UserSort.Email, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        var access = await AnsiConsole.Progress().StartAsync(progress => ReadAsync(progress.AddTask("permissions", maxValue: apps.Count), apps, cancellationToken));

        var table = new Table().AddColumn("User").AddColumns([.. apps.Select(static app => Markup.Escape(app.Attributes.Name))]);
        foreach (var user in users)
        {
            table.AddRow([Markup.Escape(user.Attributes.Email), .. apps.Select(app => Cell(user, access.GetValueOrDefault((user.Id, app.Id))))]);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{users.Count} users, {apps.Count} apps. In grey: the groups that it comes from.");
    }

    private async Task<Dictionary<(Guid User, Guid App), Access>> ReadAsync(ProgressTask task, List<AppSummary> apps, CancellationToken cancellationToken)
    {
        var access = new Dictionary<(Guid User, Guid App), Access>();
        foreach (var app in apps)
        {
            await foreach (var user in piwik.AccessControl.EnumerateAppUserPermissionsAsync(app.Id, limit: LargestPage, cancellationToken: cancellationToken))
            {
                access[(user.Id, app.Id)] = Access.Of(user.Attributes);
            }

            task.Increment(1);
        }

        return access;
    }

    // Owners may do everything, and the API lists no permissions of theirs.
    private static string Cell(UserData user, Access? access) => access switch
    {
        _ when user.Attributes.Role == UserRole.Owner => "[green]owner[/]",
        null => "",
        { Level: var level } when level == AppPermission.NoAccess => "[grey]-[/]",
        { Groups: [] } => Markup.Escape(access.Level.ToString()),
        _ => Markup.Escape(access.Level.ToString()) + $" [grey]{Markup.Escape(string.Join(", ", access.Groups))}[/]",
    };
}
