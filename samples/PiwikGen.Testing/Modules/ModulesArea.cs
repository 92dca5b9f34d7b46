using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Modules;

/// <summary>The Modules API: which modules the account has, and who may open them.</summary>
internal sealed class ModulesArea(ModuleStore modules, UserStore users, UserGroupStore groups) : IArea
{
    public const string ByUsers = Modules + "/by-users";

    private const string Modules = "/api/modules/v1";
    private const string Access = Modules + "/access/user/{user_id}";
    private const int MostUsers = 100;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Modules, new RequestDelegate(ListAsync));
        routes.MapPost(ByUsers, new RequestDelegate(ListByUsersAsync));
        routes.MapGet(Modules + "/{module}", new RequestDelegate(GetAsync));
        routes.MapGet(Access, new RequestDelegate(ListAccessAsync));
        routes.MapPut(Access, new RequestDelegate(SetAccessAsync));
    }

    private Task ListAsync(HttpContext context) => WriteAsync(context, OpenTo(users.Me).Select(static module => Write(module)));

    private Task GetAsync(HttpContext context)
    {
        var module = Convert.ToString(context.Request.RouteValues["module"], CultureInfo.InvariantCulture) ?? "";
        Check(module);
        return OpenTo(users.Me).Contains(module, StringComparer.Ordinal)
            ? JsonApiAnswer.WriteAsync(context, 200, new JsonObject { ["data"] = Write(module) })
            : throw new RefusalException(403, "Forbidden", "The API key may not open this module.", code: "error.default");
    }

    private async Task ListByUsersAsync(HttpContext context)
    {
        var ids = await JsonApiResource.ReadReferencesAsync(context, "ppms/user", MostUsers, conflict: 409).ConfigureAwait(false);
        var found = ids.Distinct().Select((id, index) => users.Find(id)
            ?? throw new RefusalException(400, "Invalid form", $"There is no user with the id {id}.", $"/data/{index}/id", code: "error.default")).ToList();
        await WriteAsync(context, found.Select(user => JsonApiResource.Write("ppms/user/modules", user.Id, new JsonObject
        {
            ["modules"] = new JsonArray([.. OpenTo(user).Select(static module => (JsonNode)module)]),
        }))).ConfigureAwait(false);
    }

    private Task ListAccessAsync(HttpContext context)
    {
        var user = Find(context);
        return WriteAsync(context, ModuleStore.All.Where(modules.IsLicensed).Select(module => Write(module, user)));
    }

    private async Task SetAccessAsync(HttpContext context)
    {
        var user = Find(context);
        var data = await JsonApiRequest.DataAsync(context).ConfigureAwait(false) as JsonArray
            ?? throw new RefusalException(409, "Conflict", "There is no list of modules.", "/data", code: "error.default");
        var changes = data.Select(static (change, index) => Read(change as JsonObject, index)).ToList();
        foreach (var (module, _) in changes)
        {
            Check(module);
        }

        modules.Set(user.Id, changes);
        AuditEvent.Note(context, "module_access.user.changed", user.Id, new JsonObject(changes
            .GroupBy(static change => change.Module, StringComparer.Ordinal)
            .Select(static module => KeyValuePair.Create(module.Key, (JsonNode?)module.Last().Access))));
        context.Response.StatusCode = 204;
    }

    // All that a body can have wrong is a conflict here: no 400 is declared.
    private static (string Module, bool Access) Read(JsonObject? change, int index)
    {
        if (JsonApiResource.TextOf(change?["type"]) != "module/access" || JsonApiResource.TextOf(change?["id"]) is not { } module)
        {
            throw new RefusalException(409, "Conflict", "The resource must be of the type module/access, and name a module.", $"/data/{index}", code: "error.default");
        }

        return (change?["attributes"] as JsonObject)?["access"] is { } access && access.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            ? (module, access.GetValue<bool>())
            : throw new RefusalException(409, "Conflict", "This value should be of type bool.", $"/data/{index}/attributes/access", code: "error.default");
    }

    private void Check(string module)
    {
        if (!ModuleStore.All.Contains(module, StringComparer.Ordinal))
        {
            throw new RefusalException(404, "Not found", $"There is no module with the id {module}.", code: "error.default");
        }

        if (!modules.IsLicensed(module))
        {
            throw new RefusalException(403, "Forbidden", $"The module {module} is not licensed.", code: "error.default");
        }
    }

    private IEnumerable<string> OpenTo(StoredUser user) => ModuleStore.All.Where(module => modules.IsLicensed(module)
        && (user.IsOwner || modules.IsOpenedByUser(user.Id, module) || groups.Of(user.Id).Any(group => modules.IsOpenedByGroup(group.Id, module))));

    private StoredUser Find(HttpContext context)
    {
        var id = Convert.ToString(context.Request.RouteValues["user_id"], CultureInfo.InvariantCulture) ?? "";
        return Guid.TryParse(id, out var user) ? users.Get(user) : throw new RefusalException(404, "Not found", $"There is no user with the id {id}.", code: "error.default");
    }

    private JsonObject Write(string module, StoredUser user)
    {
        var openers = groups.Of(user.Id).Where(group => modules.IsOpenedByGroup(group.Id, module)).Select(static group => (JsonNode)group.Name).ToArray();
        return new JsonObject
        {
            ["type"] = "module/access/user",
            ["id"] = module,
            ["attributes"] = new JsonObject
            {
                ["access"] = user.IsOwner || modules.IsOpenedByUser(user.Id, module),
                ["group_access"] = new JsonObject { ["group_names"] = new JsonArray(openers), ["access"] = openers.Length > 0 },
            },
        };
    }

    private static JsonObject Write(string module) => new() { ["type"] = "ppms/module", ["id"] = module };

    private static Task WriteAsync(HttpContext context, IEnumerable<JsonObject> data) =>
        JsonApiAnswer.WriteAsync(context, 200, new JsonObject { ["data"] = new JsonArray([.. data]) });
}
