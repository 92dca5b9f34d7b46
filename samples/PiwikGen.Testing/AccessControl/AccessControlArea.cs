using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.MetaSites;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AccessControl;

/// <summary>The part of the Access Control API that says what the API key may do.</summary>
internal sealed class AccessControlArea(PermissionRules permissions, AppStore apps, MetaSiteStore metaSites, UserStore users) : IArea
{
    public const string Root = "/api/access-control/v2";

    private static readonly Dictionary<EntityKind, string> Kinds = new()
    {
        [EntityKind.App] = "ppms/app",
        [EntityKind.User] = "ppms/user",
        [EntityKind.MetaSite] = "ppms/meta-site",
    };

    // What makes sense of a kind as a whole, without one of them.
    private static readonly HashSet<string> Global = new(StringComparer.Ordinal) { "add", "list" };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/entry/{entity_id}", new RequestDelegate(ListActionsAsync));
        routes.MapGet(Root + "/global/actions", new RequestDelegate(ListGlobalActionsAsync));
        routes.MapGet(Root + "/entry/ppms/app/action/{action}", new RequestDelegate(ListAppsAsync));
        routes.MapGet(Root + "/entry/ppms/meta-site/action/{action}", new RequestDelegate(ListMetaSitesAsync));
        routes.MapGet(Root + "/entry/ppms/user/action/{action}", new RequestDelegate(ListUsersAsync));
    }

    private Task ListActionsAsync(HttpContext context)
    {
        var id = JsonApiRequest.Id(context, "entity_id");

        // Of what does not exist the API says what it says of what the key may not see.
        var kind = permissions.KindOf(id) ?? throw new RefusalException(403, "Forbidden", code: "error.default");
        return JsonApiAnswer.WriteAsync(context, 200, new JsonObject
        {
            ["data"] = JsonApiResource.Write("ppms/permission/entity/actions", id, new JsonObject { ["actions"] = Texts(permissions.MyActions(kind, id)) }),
        });
    }

    private Task ListGlobalActionsAsync(HttpContext context) => JsonApiAnswer.WriteAsync(context, 200, new JsonObject
    {
        ["data"] = new JsonArray([.. Kinds.Select(kind => new JsonObject
        {
            ["type"] = "ppms/permissions/global",
            ["id"] = kind.Value,
            ["attributes"] = new JsonObject
            {
                ["permissions"] = Texts(PermissionLevels.Allowed(kind.Key, PermissionLevel.NoAccess, users.Me.IsOwner).Where(Global.Contains)),
            },
        })]),
    });

    private Task ListAppsAsync(HttpContext context) => ListAsync(context, EntityKind.App, apps.All().Select(static app => app.Id));

    private Task ListMetaSitesAsync(HttpContext context) => ListAsync(context, EntityKind.MetaSite, metaSites.All().Select(static metaSite => metaSite.Id));

    private Task ListUsersAsync(HttpContext context) => ListAsync(context, EntityKind.User, users.All().Select(static user => user.Id));

    private Task ListAsync(HttpContext context, EntityKind kind, IEnumerable<Guid> all)
    {
        var action = Convert.ToString(context.Request.RouteValues["action"], CultureInfo.InvariantCulture) ?? "";
        if (!PermissionLevels.IsAction(kind, action))
        {
            throw new RefusalException(400, "Invalid parameter", $"The action \"{action}\" is not known.", parameter: "action", code: "error.default");
        }

        return JsonApiList.WriteAllAsync(context, [.. all.Where(id => permissions.MayI(action, kind, id))], id =>
            JsonApiResource.Write("ppms/permission/entity", id, new JsonObject { ["entityType"] = Kinds[kind] }));
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);
}
