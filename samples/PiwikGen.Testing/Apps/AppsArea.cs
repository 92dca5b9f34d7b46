using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.AccessControl;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.UserGroups;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.Apps;

/// <summary>The Apps API: list, create, get, change, delete, and who may do what.</summary>
internal sealed class AppsArea(AppStore apps, UserStore users, UserGroupStore groups, PermissionRules permissions) : IArea
{
    private const string Apps = "/api/apps/v2";
    private const string App = Apps + "/{id}";
    private const int LargestPage = 10_000;

    private static readonly SortOrders<StoredApp> Orders = new SortOrders<StoredApp>("-addedAt")
        .ByText("name", static app => app.Name)
        .By("addedAt", static app => app.AddedAt)
        .By("updatedAt", static app => app.UpdatedAt);

    private static readonly SortOrders<StoredApp> NameOrders = new SortOrders<StoredApp>("name").ByText("name", static app => app.Name);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Apps, new RequestDelegate(ListAsync));
        routes.MapPost(Apps, new RequestDelegate(CreateAsync));
        routes.MapGet(App, new RequestDelegate(GetAsync));
        routes.MapPatch(App, new RequestDelegate(ChangeAsync));
        routes.MapDelete(App, new RequestDelegate(DeleteAsync));
        routes.MapGet(App + "/permissions", new RequestDelegate(ListUsersAsync));
        routes.MapGet(Apps + "/user-group/{group}/permissions", new RequestDelegate(ListOfGroupAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var permission = context.Request.Query["permission"].ToString();
        if (permission.Length > 0 && !PermissionLevels.AppTexts(PermissionLevel.Manage).Contains(permission, StringComparer.Ordinal))
        {
            throw new RefusalException(400, "Invalid parameter", "This permission is not known.", parameter: "permission");
        }

        var found = Orders.Apply(context, apps.All())
            .Where(app => permission.Length == 0 || permissions.MayI(permission, EntityKind.App, app.Id))
            .Where(app => JsonApiList.IsSearched(context, [app.Name, app.Id.ToString(), .. app.Addresses]));
        return JsonApiList.WritePageAsync(context, found, AppJson.Summary);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var app = apps.Create(await JsonApiRequest.AttributesAsync(context).ConfigureAwait(false));
        AuditEvent.Note(context, "app.added", app.Id, Named(app));
        await JsonApiAnswer.WriteAsync(context, 201, AppJson.Whole(app, apps.Organization)).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) => JsonApiAnswer.WriteAsync(context, 200, AppJson.Whole(apps.Get(IdOf(context)), apps.Organization));

    private async Task ChangeAsync(HttpContext context)
    {
        var app = apps.Get(IdOf(context));
        apps.Change(IdOf(context), await JsonApiRequest.AttributesAsync(context).ConfigureAwait(false));
        AuditEvent.Note(context, "app.edited", app.Id, Named(app));
        context.Response.StatusCode = 204;
    }

    private Task DeleteAsync(HttpContext context)
    {
        var app = apps.Get(IdOf(context));
        apps.Delete(IdOf(context));
        AuditEvent.Note(context, "app.deleted", app.Id, Named(app));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task ListUsersAsync(HttpContext context)
    {
        var app = apps.Get(IdOf(context));
        var found = users.All()
            .Select(user => (User: user, Level: permissions.Effective(app.Id, user)))
            .Where(static user => user.Level > PermissionLevel.NoAccess)
            .OrderBy(static user => user.User.Email, StringComparer.OrdinalIgnoreCase);
        return JsonApiList.WritePageAsync(
            context,
            found,
            static user => JsonApiResource.Write("ppms/app_permissions_for_user", user.User.Id, new JsonObject
            {
                ["displayName"] = user.User.Email,
                ["access"] = new JsonArray([.. PermissionLevels.AppTexts(user.Level).Select(static action => (JsonNode)action)]),
            }),
            otherwise: LargestPage,
            most: int.MaxValue);
    }

    private Task ListOfGroupAsync(HttpContext context)
    {
        var group = groups.Get(JsonApiRequest.Id(context, "group"));
        var found = NameOrders.Apply(context, apps.All()).Where(app => JsonApiList.IsSearched(context, app.Name, app.Id.ToString()));
        return JsonApiList.WritePageAsync(context, found, app => JsonApiResource.Write("ppms/app_permissions_for_user_group", app.Id, new JsonObject
        {
            ["app_name"] = app.Name,
            ["access"] = PermissionLevels.AppText(permissions.Own(app.Id, group.Id)),
        }));
    }

    private static JsonObject Named(StoredApp app) => new() { ["id"] = app.Id.ToString(), ["name"] = app.Name };

    private static string IdOf(HttpContext context) => Convert.ToString(context.Request.RouteValues["id"], CultureInfo.InvariantCulture) ?? "";
}
