using PiwikGen.PiwikPro.AccessControl;

namespace UsersAndPermissions;

/// <summary>What a user may do with an app in the end, and which groups it comes from; no groups where it is the user's own.</summary>
internal sealed record Access(AppPermission Level, IReadOnlyList<string> Groups)
{
    private static readonly AppPermission[] Levels =
        [AppPermission.NoAccess, AppPermission.View, AppPermission.Edit, AppPermission.EditPublish, AppPermission.Manage];

    /// <summary>The higher of both permissions counts.</summary>
    public static Access Of(AppUserPermissionAttributes user)
    {
        var (own, inherited) = (user.Permission ?? AppPermission.NoAccess, user.GroupPermissions.Permission);
        return Rank(inherited) > Rank(own) ? new Access(inherited, user.GroupPermissions.GroupNames) : new Access(own, []);
    }

    // A level that is newer than this program is rather shown than hidden.
    private static int Rank(AppPermission level) => Array.IndexOf(Levels, level) is var place and >= 0 ? place : Levels.Length;
}
