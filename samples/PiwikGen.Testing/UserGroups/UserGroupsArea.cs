using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.AccessControl;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.UserGroups;

/// <summary>The User Groups API: groups, their members, and at a former path what they may do.</summary>
internal sealed class UserGroupsArea(UserGroupStore groups, UserStore users, PermissionRules permissions) : IArea
{
    private const string Groups = "/api/user-groups/v1";
    private const string Group = Groups + "/{user_group_id}";
    private const string Kind = "ppms/user-group";
    private const string UserKind = "ppms/user";

    private static readonly SortOrders<StoredUserGroup> Orders = new SortOrders<StoredUserGroup>("name")
        .ByText("name", static group => group.Name)
        .By("created_at", static group => group.CreatedAt)
        .By("updated_at", static group => group.UpdatedAt);

    private static readonly SortOrders<StoredUser> MemberOrders = new SortOrders<StoredUser>("email").ByText("email", static user => user.Email);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Groups, new RequestDelegate(ListAsync));
        routes.MapPost(Groups, new RequestDelegate(CreateAsync));
        routes.MapGet(Group, new RequestDelegate(GetAsync));
        routes.MapPatch(Group, new RequestDelegate(ChangeAsync));
        routes.MapDelete(Group, new RequestDelegate(DeleteAsync));
        routes.MapGet(Group + "/users", new RequestDelegate(ListMembersAsync));
        routes.MapGet(Group + "/users/excluded", new RequestDelegate(ListOthersAsync));
        routes.MapPost(Group + "/relationships/users", new RequestDelegate(AddMembersAsync));
        routes.MapDelete(Group + "/relationships/users", new RequestDelegate(RemoveMembersAsync));
        routes.MapPost(Group + "/permissions", new RequestDelegate(SetPermissionAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var found = Orders.Apply(context, groups.All())
            .Where(group => JsonApiList.IsSearched(context, group.Name, group.Id.ToString(), group.ExternalId));
        return JsonApiList.WritePageAsync(context, found, Write);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var group = groups.Add(await JsonApiResource.ReadAsync(context, Kind, takesPlainJson: true).ConfigureAwait(false));
        AuditEvent.Note(context, "user_group.added", group.Id, new JsonObject { ["name"] = group.Name });
        await WriteAsync(context, 201, group).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) => WriteAsync(context, 200, Find(context));

    private async Task ChangeAsync(HttpContext context)
    {
        var group = Find(context);
        groups.Change(group.Id, await JsonApiResource.ReadAsync(context, Kind, group.Id).ConfigureAwait(false));
        Done(context, "user_group.edited", group.Id, new JsonObject { ["name"] = group.Name });
    }

    private Task DeleteAsync(HttpContext context)
    {
        var group = Find(context);
        groups.Delete(group.Id);
        Done(context, "user_group.deleted", group.Id, new JsonObject { ["name"] = group.Name });
        return Task.CompletedTask;
    }

    private Task ListMembersAsync(HttpContext context) => ListUsersAsync(context, areMembers: true);

    private Task ListOthersAsync(HttpContext context) => ListUsersAsync(context, areMembers: false);

    private Task ListUsersAsync(HttpContext context, bool areMembers)
    {
        var group = Find(context);
        var found = MemberOrders.Apply(context, users.All())
            .Where(user => groups.IsMember(group.Id, user.Id) == areMembers)
            .Where(user => JsonApiList.IsSearched(context, user.Email, user.Id.ToString()));
        return JsonApiList.WritePageAsync(
            context, found, static user => JsonApiResource.Write(UserKind, user.Id, new JsonObject { ["email"] = user.Email }), most: int.MaxValue);
    }

    private async Task AddMembersAsync(HttpContext context)
    {
        var group = Find(context);
        var members = await JsonApiResource.ReadReferencesAsync(context, UserKind, int.MaxValue).ConfigureAwait(false);
        groups.AddMembers(group.Id, members);
        Done(context, "user_group.users.added", group.Id, new JsonObject { ["users"] = Texts(members) });
    }

    private async Task RemoveMembersAsync(HttpContext context)
    {
        var group = Find(context);
        var members = await JsonApiResource.ReadReferencesAsync(context, UserKind, int.MaxValue).ConfigureAwait(false);
        groups.RemoveMembers(group.Id, members);
        Done(context, "user_group.users.removed", group.Id, new JsonObject { ["users"] = Texts(members) });
    }

    private async Task SetPermissionAsync(HttpContext context)
    {
        var group = Find(context);
        var attributes = await JsonApiResource.ReadAsync(context, "ppms/permissions/group", takesPlainJson: true).ConfigureAwait(false);
        var entity = attributes.RequiredId("entity_id");
        var kind = permissions.KindOf(entity);
        if (kind is not (EntityKind.App or EntityKind.MetaSite))
        {
            throw attributes.Refusal("entity_id", $"There is no app or meta site with the id {entity}.");
        }

        permissions.Set(context, kind.Value, entity, HolderKind.UserGroup, group.Id, PermissionLevels.Read(attributes, "group", kind.Value));
    }

    private StoredUserGroup Find(HttpContext context) => groups.Get(JsonApiRequest.Id(context, "user_group_id"));

    private static Task WriteAsync(HttpContext context, int statusCode, StoredUserGroup group) =>
        JsonApiAnswer.WriteAsync(context, statusCode, new JsonObject { ["data"] = Write(group) });

    private static JsonObject Write(StoredUserGroup group) => JsonApiResource.Write(Kind, group.Id, new JsonObject
    {
        ["name"] = group.Name,
        ["external_id"] = group.ExternalId,
        ["created_at"] = ApiTime.Text(group.CreatedAt),
        ["updated_at"] = ApiTime.Text(group.UpdatedAt),
    });

    private static JsonArray Texts(IEnumerable<Guid> ids) => new([.. ids.Select(static id => (JsonNode)id.ToString())]);

    private static void Done(HttpContext context, string type, Guid id, JsonObject payload)
    {
        AuditEvent.Note(context, type, id, payload);
        context.Response.StatusCode = 204;
    }
}
