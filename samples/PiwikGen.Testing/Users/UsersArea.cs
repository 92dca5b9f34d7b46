using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Users;

/// <summary>The Users API: invite, list, change and delete users, and the user of the API key.</summary>
internal sealed class UsersArea(UserStore users) : IArea
{
    private const string Users = "/api/users/v2";
    private const string User = Users + "/{userId}";
    private const string Me = Users + "/me";
    private const string Kind = "ppms/user";

    private static readonly SortOrders<StoredUser> Orders = new SortOrders<StoredUser>("-addedAt")
        .ByText("email", static user => user.Email)
        .By("addedAt", static user => user.AddedAt)
        .ByText("role", static user => user.Role);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Users, new RequestDelegate(ListAsync));
        routes.MapPost(Users, new RequestDelegate(CreateAsync));
        routes.MapPost(Users + "/invite", new RequestDelegate(InviteAsync));
        routes.MapGet(User, new RequestDelegate(GetAsync));
        routes.MapPatch(User, new RequestDelegate(ChangeAsync));
        routes.MapDelete(User, new RequestDelegate(DeleteAsync));
        routes.MapPatch(User + "/change-role", new RequestDelegate(ChangeRoleAsync));
        routes.MapGet(Me, new RequestDelegate(GetMeAsync));
        routes.MapGet(Me + "/details", new RequestDelegate(GetMeAsync));
        routes.MapPatch(Me, new RequestDelegate(ChangeMeAsync));
        routes.MapPatch(Me + "/change-password", new RequestDelegate(ChangeMyPasswordAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var formerSearch = context.Request.Query["search_query"].ToString();
        var found = Orders.Apply(context, users.All())
            .Where(user => JsonApiList.IsSearched(context, user.Email, user.Id.ToString()))
            .Where(user => user.Email.Contains(formerSearch, StringComparison.OrdinalIgnoreCase)
                || user.Id.ToString().Contains(formerSearch, StringComparison.OrdinalIgnoreCase));
        return JsonApiList.WritePageAsync(context, found, Write);
    }

    private async Task InviteAsync(HttpContext context)
    {
        var attributes = await ReadAsync(context, id: null).ConfigureAwait(false);
        await WriteAddedAsync(context, "user.invited", users.Add(attributes, password: null)).ConfigureAwait(false);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var attributes = await ReadAsync(context, id: null).ConfigureAwait(false);
        await WriteAddedAsync(context, "user.added", users.Add(attributes, UserRules.Password(attributes, "password"))).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) => WriteAsync(context, 200, users.Get(JsonApiRequest.Id(context, "userId")));

    private Task GetMeAsync(HttpContext context) => WriteAsync(context, 200, users.Me);

    private Task ChangeAsync(HttpContext context) => ChangeAsync(context, JsonApiRequest.Id(context, "userId"));

    private Task ChangeMeAsync(HttpContext context) => ChangeAsync(context, users.Me.Id);

    private async Task ChangeAsync(HttpContext context, Guid id)
    {
        users.Get(id);
        var attributes = await ReadAsync(context, id).ConfigureAwait(false);
        users.Change(id, UserRules.Role(attributes), UserRules.Language(attributes));
        Done(context, "user.edited", id);
    }

    private async Task ChangeRoleAsync(HttpContext context)
    {
        var id = users.Get(JsonApiRequest.Id(context, "userId")).Id;
        var attributes = await ReadAsync(context, id).ConfigureAwait(false);
        var role = UserRules.Role(attributes) ?? throw attributes.Refusal("role", "This value should not be blank.");
        if (id == users.Me.Id)
        {
            throw new RefusalException(400, "Cannot change own role", code: "users.error.cannot-change-own-role");
        }

        users.Change(id, role, language: null);
        Done(context, "user.changed.role", id, new JsonObject { ["role"] = role });
    }

    private async Task ChangeMyPasswordAsync(HttpContext context)
    {
        users.ChangeMyPassword(await ReadAsync(context, users.Me.Id).ConfigureAwait(false));
        Done(context, "user.changed.password", users.Me.Id);
    }

    private Task DeleteAsync(HttpContext context)
    {
        var user = users.Get(JsonApiRequest.Id(context, "userId"));
        users.Delete(user.Id);
        Done(context, "user.deleted", user.Id, new JsonObject { ["email"] = user.Email });
        return Task.CompletedTask;
    }

    // This area points at attributes without the way to them.
    private static Task<AttributeReader> ReadAsync(HttpContext context, Guid? id) => JsonApiResource.ReadAsync(context, Kind, id, conflict: 409, pointer: "/");

    private Task WriteAddedAsync(HttpContext context, string type, StoredUser user)
    {
        AuditEvent.Note(context, type, user.Id, new JsonObject { ["email"] = user.Email, ["role"] = user.Role });
        return WriteAsync(context, 201, user);
    }

    private Task WriteAsync(HttpContext context, int statusCode, StoredUser user) =>
        JsonApiAnswer.WriteAsync(context, statusCode, new JsonObject { ["data"] = Write(user) });

    private JsonObject Write(StoredUser user) => JsonApiResource.Write(Kind, user.Id, new JsonObject
    {
        ["email"] = user.Email,
        ["role"] = user.Role,
        ["organization"] = users.Organization,
        ["addedAt"] = ApiTime.Text(user.AddedAt),
        ["language"] = user.Language,
    });

    private static void Done(HttpContext context, string type, Guid id, JsonObject? payload = null)
    {
        AuditEvent.Note(context, type, id, payload);
        context.Response.StatusCode = 204;
    }
}
