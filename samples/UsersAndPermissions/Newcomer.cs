using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.AccessControl;
using PiwikGen.PiwikPro.Apps;
using PiwikGen.PiwikPro.UserGroups;
using PiwikGen.PiwikPro.Users;
using Spectre.Console;

namespace UsersAndPermissions;

/// <summary>A user who is invited, joins a group and gets a permission. Disposing undoes all of it, as far as it came.</summary>
internal sealed class Newcomer(IPiwikProClient piwik) : IAsyncDisposable
{
    private static readonly TimeSpan LimitOfCleanUp = TimeSpan.FromSeconds(30);

    private Guid? _user;
    private Guid? _newGroup;

    /// <summary>Whether the user stays after all.</summary>
    public bool MayStay { get; init; }

    public async Task InviteAsync(string email, CancellationToken cancellationToken)
    {
        var invited = await piwik.Users.InviteUserAsync(new UserInvite { Data = new() { Attributes = new() { Email = email } } }, cancellationToken);
        _user = invited.Data.Id;
        AnsiConsole.MarkupLineInterpolated($"Invited [bold]{email}[/], as {invited.Data.Attributes.Role} since {invited.Data.Attributes.AddedAt:yyyy-MM-dd HH:mm}.");
    }

    /// <summary>Adds the user to a group, which is created where there is none of this name.</summary>
    public async Task JoinAsync(string groupName, CancellationToken cancellationToken)
    {
        var group = await FindGroupAsync(groupName, cancellationToken) ?? await CreateGroupAsync(groupName, cancellationToken);
        await piwik.UserGroups.AddMembersAsync(group, new MemberReferences { Data = [new() { Id = User() }] }, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"Added to the group [bold]{groupName}[/].");
    }

    public async Task PermitAsync(AppSummary app, PiwikGen.PiwikPro.AccessControl.AppPermission permission, CancellationToken cancellationToken)
    {
        var change = new AppUserPermissionChange { Data = new() { Attributes = new() { Permission = permission } } };
        await piwik.AccessControl.SetAppUserPermissionAsync(app.Id, User(), change, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"May now [bold]{permission}[/] with {app.Attributes.Name}.");
    }

    /// <summary>Deletes what was created. Membership and permissions go with the user.</summary>
    public async ValueTask DisposeAsync()
    {
        if (MayStay)
        {
            return;
        }

        // Not the token of the job: after Ctrl+C, too, the account is left as it was.
        using var limit = new CancellationTokenSource(LimitOfCleanUp);
        if (_user is { } user)
        {
            await piwik.Users.DeleteUserAsync(user, limit.Token);
        }

        if (_newGroup is { } group)
        {
            await piwik.UserGroups.DeleteUserGroupAsync(group, limit.Token);
        }

        AnsiConsole.MarkupLine("Cleaned up.");
    }

    private Guid User() => _user ?? throw new InvalidOperationException("Invite the user first.");

    // The search is for a part of the name.
    private async Task<Guid?> FindGroupAsync(string name, CancellationToken cancellationToken)
    {
        await foreach (var group in piwik.UserGroups.EnumerateUserGroupsAsync(search: name, cancellationToken: cancellationToken))
        {
            if (string.Equals(group.Attributes.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return group.Id;
            }
        }

        return null;
    }

    private async Task<Guid> CreateGroupAsync(string name, CancellationToken cancellationToken)
    {
        var created = await piwik.UserGroups.CreateUserGroupAsync(new UserGroupCreate { Data = new() { Attributes = new() { Name = name } } }, cancellationToken);
        _newGroup = created.Data.Id;
        return created.Data.Id;
    }
}
