using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Apps;

/// <summary>The Apps API: list, create, get, change, delete, and who may do what.</summary>
internal sealed class AppsArea(AppStore apps) : IArea
{
    private const string Apps = "/api/apps/v2";
    private const string App = Apps + "/{id}";
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Apps, new RequestDelegate(ListAsync));
        routes.MapPost(Apps, new RequestDelegate(CreateAsync));
        routes.MapGet(App, new RequestDelegate(GetAsync));
        routes.MapPatch(App, new RequestDelegate(ChangeAsync));
        routes.MapDelete(App, new RequestDelegate(DeleteAsync));
        routes.MapGet(App + "/permissions", new RequestDelegate(ListUsersAsync));
        routes.MapGet(Apps + "/user-group/{group}/permissions", new RequestDelegate(ListGroupAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var search = context.Request.Query["search"].ToString();
        var found = Sorted(apps.All(), context.Request.Query["sort"].ToString())
            .Where(app => search.Length == 0 || Matches(app, search))
            .ToList();
        return WritePageAsync(context, found, static app => AppJson.Summary(app));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var app = apps.Create(await JsonApiRequest.AttributesAsync(context).ConfigureAwait(false));
        await JsonApiAnswer.WriteAsync(context, 201, AppJson.Whole(app, apps.Organization)).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) => JsonApiAnswer.WriteAsync(context, 200, AppJson.Whole(apps.Get(IdOf(context)), apps.Organization));

    private async Task ChangeAsync(HttpContext context)
    {
        apps.Change(IdOf(context), await JsonApiRequest.AttributesAsync(context).ConfigureAwait(false));
        context.Response.StatusCode = 204;
    }

    private Task DeleteAsync(HttpContext context)
    {
        apps.Delete(IdOf(context));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task ListUsersAsync(HttpContext context)
    {
        var app = apps.Get(IdOf(context));
        return WritePageAsync(context, [app], static app => AppJson.Permission("ppms/app_permissions_for_user", app.Id, new JsonObject
        {
            ["displayName"] = "owner@example.com",
            ["access"] = new JsonArray("view", "edit", "publish", "manage"),
        }));
    }

    private Task ListGroupAsync(HttpContext context) => WritePageAsync(
        context,
        Sorted(apps.All(), context.Request.Query["sort"].ToString() is { Length: > 0 } sort ? sort : "name").ToList(),
        static app => AppJson.Permission("ppms/app_permissions_for_user_group", app.Id, new JsonObject { ["app_name"] = app.Name, ["access"] = "view" }));

    private static Task WritePageAsync(HttpContext context, List<StoredApp> found, Func<StoredApp, JsonObject> write)
    {
        var limit = JsonApiRequest.Number(context, "limit", 10, LargestPage);
        var offset = JsonApiRequest.Number(context, "offset", 0, int.MaxValue);
        var page = found.Skip(offset).Take(limit).Select(write).ToArray<JsonNode>();
        return JsonApiAnswer.WriteAsync(context, 200, new JsonObject
        {
            ["meta"] = new JsonObject { ["total"] = found.Count },
            ["data"] = new JsonArray(page),
        });
    }

    private static bool Matches(StoredApp app, string search) =>
        app.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || app.Id.ToString().Contains(search, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<StoredApp> Sorted(IReadOnlyList<StoredApp> all, string sort) => sort switch
    {
        "name" => all.OrderBy(static app => app.Name, StringComparer.OrdinalIgnoreCase),
        "-name" => all.OrderByDescending(static app => app.Name, StringComparer.OrdinalIgnoreCase),
        "addedAt" => all.OrderBy(static app => app.AddedAt),
        "" or "-addedAt" => all.OrderByDescending(static app => app.AddedAt),
        "updatedAt" => all.OrderBy(static app => app.UpdatedAt),
        "-updatedAt" => all.OrderByDescending(static app => app.UpdatedAt),
        _ => throw new RefusalException(400, "Invalid parameter", "This order is not known.", parameter: "sort"),
    };

    private static string IdOf(HttpContext context) => Convert.ToString(context.Request.RouteValues["id"], CultureInfo.InvariantCulture) ?? "";
}
