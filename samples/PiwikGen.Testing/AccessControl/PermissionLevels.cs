using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AccessControl;

/// <summary>How levels are written, and which actions each allows.</summary>
internal static class PermissionLevels
{
    // The place of a name is its level.
    private static readonly string[] Names = ["no-access", "view", "edit", "edit-publish", "manage"];

    private static readonly string[] AppActions = ["view", "edit", "publish", "manage"];

    private static readonly Dictionary<EntityKind, (string Action, PermissionLevel Level)[]> Actions = new()
    {
        [EntityKind.App] =
            [("view", PermissionLevel.View), ("edit", PermissionLevel.Edit), ("publish", PermissionLevel.EditPublish), ("manage", PermissionLevel.Manage)],
        [EntityKind.MetaSite] =
        [
            ("view", PermissionLevel.View), ("view_details", PermissionLevel.View), ("list_apps_in_meta_site", PermissionLevel.View), ("edit", PermissionLevel.Edit),
            ("edit_details", PermissionLevel.Edit), ("manage", PermissionLevel.Manage), ("add_app_to_meta_site", PermissionLevel.Manage),
            ("remove_app_from_meta_site", PermissionLevel.Manage),
        ],
        [EntityKind.User] = [],
    };

    // What owners may do beyond every level.
    private static readonly Dictionary<EntityKind, string[]> OwnerActions = new()
    {
        [EntityKind.App] = ["delete", "add"],
        [EntityKind.MetaSite] = ["delete", "add"],
        [EntityKind.User] = ["view", "edit", "delete", "list", "add", "demote_app_manager", "demote_meta_site_manager"],
    };

    public static string Text(PermissionLevel level) => Names[(int)level];

    /// <summary>The level as the Apps API writes it, which says <c>publish</c> where the others say <c>edit-publish</c>.</summary>
    public static string AppText(PermissionLevel level) => level == PermissionLevel.EditPublish ? "publish" : Text(level);

    /// <summary>The actions that the Apps API writes of a level: it and all before it.</summary>
    public static IEnumerable<string> AppTexts(PermissionLevel level) => AppActions.Take((int)level);

    public static PermissionLevel Read(AttributeReader attributes, string name, EntityKind kind)
    {
        var level = Array.IndexOf(Names, attributes.RequiredText(name));
        return level < 0 || (kind == EntityKind.MetaSite && level == (int)PermissionLevel.EditPublish)
            ? throw attributes.Refusal(name, "The value you selected is not a valid choice.")
            : (PermissionLevel)level;
    }

    /// <summary>Whether the API knows the action with this kind of thing.</summary>
    public static bool IsAction(EntityKind kind, string action) => Allowed(kind, PermissionLevel.Manage, isOwner: true).Contains(action, StringComparer.Ordinal);

    public static IEnumerable<string> Allowed(EntityKind kind, PermissionLevel level, bool isOwner) =>
        Actions[kind].Where(action => action.Level <= level).Select(static action => action.Action).Concat(isOwner ? OwnerActions[kind] : []);
}
