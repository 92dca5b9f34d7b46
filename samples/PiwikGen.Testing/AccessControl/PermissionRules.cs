using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AccessControl;

/// <summary>What follows from permissions: owners may do everything, others what they or one of their groups may.</summary>
internal sealed class PermissionRules(PermissionStore permissions, AppStore apps, MetaSiteStore metaSites, UserStore users, UserGroupStore groups)
{
    /// <summary>What an id names; null where nothing has it.</summary>
    public EntityKind? KindOf(Guid id) => apps.Find(id) is not null ? EntityKind.App
        : metaSites.Find(id) is not null ? EntityKind.MetaSite
        : users.Find(id) is not null ? EntityKind.User
        : null;

    /// <summary>The permission of a user or a group alone.</summary>
    public PermissionLevel Own(Guid entity, Guid holder) => permissions.Of(entity, holder);

    public InheritedPermission Inherited(Guid entity, Guid user)
    {
        var found = groups.Of(user)
            .Select(group => (group.Name, Level: permissions.Of(entity, group.Id)))
            .Where(static group => group.Level > PermissionLevel.NoAccess)
            .ToList();
        return new InheritedPermission(
            found.Select(static group => group.Level).DefaultIfEmpty().Max(),
            [.. found.Select(static group => group.Name)]);
    }

    /// <summary>What a user may do in the end.</summary>
    public PermissionLevel Effective(Guid entity, StoredUser user)
    {
        if (user.IsOwner)
        {
            return PermissionLevel.Manage;
        }

        var (own, inherited) = (permissions.Of(entity, user.Id), Inherited(entity, user.Id).Level);
        return own > inherited ? own : inherited;
    }

    /// <summary>What the API key may do with something.</summary>
    public IEnumerable<string> MyActions(EntityKind kind, Guid entity) => PermissionLevels.Allowed(kind, Effective(entity, users.Me), users.Me.IsOwner);

    public bool MayI(string action, EntityKind kind, Guid entity) => MyActions(kind, entity).Contains(action, StringComparer.Ordinal);

    /// <summary>Sets a permission and ends the request.</summary>
    public void Set(HttpContext context, EntityKind kind, Guid entity, HolderKind holderKind, Guid holder, PermissionLevel level)
    {
        permissions.Set(entity, holder, level);
        var whose = holderKind == HolderKind.User ? "user" : "user_group";
        AuditEvent.Note(context, $"permission.{whose}.changed.{(kind == EntityKind.App ? "app" : "meta_site")}", entity, new JsonObject
        {
            ["id"] = holder.ToString(),
            ["permission"] = PermissionLevels.Text(level),
        });
        context.Response.StatusCode = 204;
    }
}
