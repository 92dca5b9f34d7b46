using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AccessControl;

/// <summary>The part of the Access Control API that shows and sets what users and groups may do with apps and meta sites.</summary>
internal sealed class PermissionsArea(PermissionRules permissions, AppStore apps, MetaSiteStore metaSites, UserStore users, UserGroupStore groups) : IArea
{
    private const string Root = AccessControlArea.Root;
    private const string FormerKind = "ppms/permissions/group";

    private static readonly SortOrders<StoredUserGroup> Orders = new SortOrders<StoredUserGroup>("name").ByText("name", static group => group.Name);

    public void Map(IEndpointRouteBuilder routes)
    {
        MapEntity(routes, EntityKind.App, "app", "app_id");
        MapEntity(routes, EntityKind.MetaSite, "meta-site", "meta_site_id");
        routes.MapGet(Root + "/entry/groups/ppms/app/{entity_id}", new RequestDelegate(ListAtFormerPathAsync));
        routes.MapPost(Root + "/entry/group", new RequestDelegate(SetAtFormerPathAsync));
    }

    private void MapEntity(IEndpointRouteBuilder routes, EntityKind kind, string name, string parameter)
    {
        var path = $"{Root}/{name}/{{{parameter}}}/permission";
        routes.MapGet(path + "/user", new RequestDelegate(context => ListUsersAsync(context, Find(context, kind, parameter, 404), $"{name}/permission/user", WriteUser)));
        routes.MapGet(path + "/user-group", new RequestDelegate(context => ListGroupsAsync(context, Find(context, kind, parameter, 404), $"{name}/permission/user-group")));
        routes.MapPost(path + "/user/{user_id}", new RequestDelegate(context => SetAsync(context, kind, parameter, $"{name}/permission/user", HolderKind.User)));
        routes.MapPost(
            path + "/user-group/{user_group_id}",
            new RequestDelegate(context => SetAsync(context, kind, parameter, $"{name}/permission/user-group", HolderKind.UserGroup)));
    }

    private Task ListUsersAsync(HttpContext context, Guid entity, string type, Func<Guid, StoredUser, JsonObject> write, int most = JsonApiList.LargestPage)
    {
        var found = users.All()
            .Where(user => !user.IsOwner && JsonApiList.IsSearched(context, user.Email, user.Id.ToString()))
            .OrderBy(static user => user.Email, StringComparer.OrdinalIgnoreCase);
        return JsonApiList.WritePageAsync(context, found, user => JsonApiResource.Write(type, user.Id, write(entity, user)), most: most);
    }

    private Task ListGroupsAsync(HttpContext context, Guid entity, string type)
    {
        var found = Orders.Apply(context, groups.All()).Where(group => JsonApiList.IsSearched(context, group.Name, group.Id.ToString()));
        return JsonApiList.WritePageAsync(context, found, group => JsonApiResource.Write(type, group.Id, new JsonObject
        {
            ["name"] = group.Name,
            ["permission"] = PermissionLevels.Text(permissions.Own(entity, group.Id)),
        }));
    }

    private Task ListAtFormerPathAsync(HttpContext context) =>
        ListUsersAsync(context, Find(context, EntityKind.App, "entity_id", 400), FormerKind, WriteUserAtFormerPath, most: int.MaxValue);

    // To set something of an unknown one is a bad request here: no 404 is declared.
    private async Task SetAsync(HttpContext context, EntityKind kind, string parameter, string type, HolderKind holderKind)
    {
        var entity = Find(context, kind, parameter, 400);
        var holder = JsonApiRequest.Id(context, holderKind == HolderKind.User ? "user_id" : "user_group_id");
        if (holderKind == HolderKind.User ? users.Find(holder) is null : groups.Find(holder) is null)
        {
            throw new RefusalException(400, "Invalid parameter", $"There is no {(holderKind == HolderKind.User ? "user" : "user group")} with the id {holder}.", code: "error.default");
        }

        var attributes = await JsonApiResource.ReadAsync(context, type).ConfigureAwait(false);
        permissions.Set(context, kind, entity, holderKind, holder, PermissionLevels.Read(attributes, "permission", kind));
    }

    private async Task SetAtFormerPathAsync(HttpContext context)
    {
        var attributes = await JsonApiResource.ReadAsync(context, FormerKind).ConfigureAwait(false);
        var (app, user) = (attributes.RequiredId("entityId"), attributes.RequiredId("targetUserId"));
        if (attributes.RequiredText("entity") != "ppms/app")
        {
            throw attributes.Refusal("entity", "The value you selected is not a valid choice.");
        }

        if (apps.Find(app) is null)
        {
            throw attributes.Refusal("entityId", $"There is no app with the id {app}.");
        }

        if (users.Find(user) is null)
        {
            throw attributes.Refusal("targetUserId", $"There is no user with the id {user}.");
        }

        permissions.Set(context, EntityKind.App, app, HolderKind.User, user, PermissionLevels.Read(attributes, "group", EntityKind.App));
    }

    private Guid Find(HttpContext context, EntityKind kind, string parameter, int otherwise)
    {
        var id = JsonApiRequest.Id(context, parameter);
        return (kind == EntityKind.App ? apps.Find(id) is not null : metaSites.Find(id) is not null)
            ? id
            : throw new RefusalException(otherwise, "Not found", $"There is no {(kind == EntityKind.App ? "app" : "meta site")} with the id {id}.", code: "error.default");
    }

    private JsonObject WriteUser(Guid entity, StoredUser user) => new()
    {
        ["email"] = user.Email,
        ["permission"] = PermissionLevels.Text(permissions.Own(entity, user.Id)),
        ["group_permissions"] = WriteInherited(entity, user),
    };

    private JsonObject WriteUserAtFormerPath(Guid entity, StoredUser user) => new()
    {
        ["email"] = user.Email,
        ["permissions"] = new JsonArray(PermissionLevels.Text(permissions.Own(entity, user.Id))),
        ["group_permissions"] = WriteInherited(entity, user),
    };

    private JsonObject WriteInherited(Guid entity, StoredUser user)
    {
        var inherited = permissions.Inherited(entity, user.Id);
        return new JsonObject
        {
            ["group_names"] = new JsonArray([.. inherited.GroupNames.Select(static name => (JsonNode)name)]),
            ["permission"] = PermissionLevels.Text(inherited.Level),
        };
    }
}
