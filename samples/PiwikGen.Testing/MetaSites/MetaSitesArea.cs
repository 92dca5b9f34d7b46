using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.AccessControl;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.AuditLog;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.MetaSites;

/// <summary>The Meta Sites API: meta sites, their apps, and how both go together.</summary>
internal sealed class MetaSitesArea(MetaSiteStore metaSites, AppStore apps, PermissionRules permissions) : IArea
{
    private const string MetaSites = "/api/meta-sites/v1";
    private const string MetaSite = MetaSites + "/{meta_site_id}";
    private const int MostApps = 1000;

    private static readonly SortOrders<StoredMetaSite> Orders = new SortOrders<StoredMetaSite>("name")
        .ByText("name", static metaSite => metaSite.Name)
        .By("created_at", static metaSite => metaSite.CreatedAt)
        .By("updated_at", static metaSite => metaSite.UpdatedAt);

    private static readonly SortOrders<StoredApp> AppOrders = new SortOrders<StoredApp>("name")
        .ByText("name", static app => app.Name)
        .By("created_at", static app => app.AddedAt)
        .By("updated_at", static app => app.UpdatedAt)
        .By("cnil", MetaSiteJson.IsCnil);

    private static readonly SortOrders<Site> SiteOrders = new SortOrders<Site>("name")
        .ByText("name", static site => site.Name)
        .ByText("type", static site => site.Kind)
        .By("created_at", static site => site.CreatedAt);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MetaSites, new RequestDelegate(ListAsync));
        routes.MapPost(MetaSites, new RequestDelegate(CreateAsync));
        routes.MapGet(MetaSite, new RequestDelegate(GetAsync));
        routes.MapPatch(MetaSite, new RequestDelegate(ChangeAsync));
        routes.MapDelete(MetaSite, new RequestDelegate(DeleteAsync));
        routes.MapPost(MetaSite + "/relationships/apps", new RequestDelegate(AddAppsAsync));
        routes.MapDelete(MetaSite + "/relationships/apps", new RequestDelegate(RemoveAppsAsync));
        routes.MapGet(MetaSite + "/apps", new RequestDelegate(ListAppsAsync));
        routes.MapGet(MetaSite + "/apps/excluded", new RequestDelegate(ListOtherAppsAsync));
        routes.MapGet(MetaSite + "/apps/integrity", new RequestDelegate(CompareAsync));
        routes.MapGet(MetaSites + "/apps-with-meta-sites", new RequestDelegate(ListSitesAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var found = Orders.Apply(context, metaSites.All())
            .Where(metaSite => permissions.MayI("view", EntityKind.MetaSite, metaSite.Id) && JsonApiList.IsSearched(context, metaSite.Name, metaSite.Id.ToString()));
        return JsonApiList.WritePageAsync(context, found, MetaSiteJson.Summary);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (id, attributes) = await JsonApiResource.ReadNewAsync(context, MetaSiteJson.Kind).ConfigureAwait(false);
        var metaSite = metaSites.Add(id, attributes);
        AuditEvent.Note(context, "meta_site.added", metaSite.Id, Named(metaSite));
        await WriteAsync(context, 201, metaSite).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) => WriteAsync(context, 200, Find(context));

    private async Task ChangeAsync(HttpContext context)
    {
        var metaSite = Find(context);
        metaSites.Change(metaSite.Id, await JsonApiResource.ReadAsync(context, MetaSiteJson.Kind, metaSite.Id).ConfigureAwait(false));
        Done(context, "meta_site.edited", metaSite.Id, Named(metaSite));
    }

    private Task DeleteAsync(HttpContext context)
    {
        var metaSite = Find(context);
        metaSites.Delete(metaSite.Id);
        Done(context, "meta_site.deleted", metaSite.Id, Named(metaSite));
        return Task.CompletedTask;
    }

    private async Task AddAppsAsync(HttpContext context)
    {
        var metaSite = Find(context);
        var added = await JsonApiResource.ReadReferencesAsync(context, MetaSiteJson.AppKind, MostApps).ConfigureAwait(false);
        metaSites.AddApps(metaSite.Id, added);
        Done(context, "meta_site.apps.added", metaSite.Id, Listed(added));
    }

    private async Task RemoveAppsAsync(HttpContext context)
    {
        var metaSite = Find(context);
        var removed = await JsonApiResource.ReadReferencesAsync(context, MetaSiteJson.AppKind, MostApps).ConfigureAwait(false);
        metaSites.RemoveApps(metaSite.Id, removed);
        Done(context, "meta_site.apps.removed", metaSite.Id, Listed(removed));
    }

    private Task ListAppsAsync(HttpContext context) => ListAppsAsync(context, metaSites.AppsOf(Find(context).Id));

    private Task ListOtherAppsAsync(HttpContext context) => ListAppsAsync(context, apps.All().Except(metaSites.AppsOf(Find(context).Id)));

    private static Task ListAppsAsync(HttpContext context, IEnumerable<StoredApp> all)
    {
        var found = AppOrders.Apply(context, all).Where(app => JsonApiList.IsSearched(context, app.Name, app.Id.ToString()));
        return JsonApiList.WritePageAsync(context, found, MetaSiteJson.App);
    }

    private Task CompareAsync(HttpContext context)
    {
        var metaSite = Find(context);
        var has = metaSites.AppsOf(metaSite.Id);
        return JsonApiAnswer.WriteAsync(context, 200, new JsonObject
        {
            ["data"] = JsonApiResource.Write("meta-site/apps/integrity", metaSite.Id, new JsonObject
            {
                ["valid_currency"] = has.All(app => MetaSiteJson.CurrencyOf(app) == metaSite.Currency),
                ["valid_timezone"] = has.All(app => MetaSiteJson.TimeZoneOf(app) == metaSite.TimeZone),
            }),
        });
    }

    private Task ListSitesAsync(HttpContext context)
    {
        var action = context.Request.Query["action"].ToString();
        if (action is not ("" or "view" or "edit"))
        {
            throw new RefusalException(400, "Invalid parameter", "This action is not known.", parameter: "action", code: "error.default");
        }

        var all = apps.All().Select(static app => new Site(MetaSiteJson.AppKind, app.Id, app.Name, app.AddedAt, app.Type == "demo"))
            .Concat(metaSites.All().Select(static metaSite => new Site(MetaSiteJson.Kind, metaSite.Id, metaSite.Name, metaSite.CreatedAt, IsDemo: false)));
        var found = SiteOrders.Apply(context, all)
            .Where(site => permissions.MayI(action.Length == 0 ? "view" : action, site.Kind == MetaSiteJson.AppKind ? EntityKind.App : EntityKind.MetaSite, site.Id))
            .Where(site => JsonApiList.IsSearched(context, site.Name, site.Id.ToString()))
            .OrderByDescending(static site => site.IsDemo);
        return JsonApiList.WritePageAsync(context, found, static site => JsonApiResource.Write(
            site.Kind, site.Id, new JsonObject { ["name"] = site.Name, ["created_at"] = ApiTime.Text(site.CreatedAt) }));
    }

    private StoredMetaSite Find(HttpContext context) => metaSites.Get(JsonApiRequest.Id(context, "meta_site_id"));

    private Task WriteAsync(HttpContext context, int statusCode, StoredMetaSite metaSite) => JsonApiAnswer.WriteAsync(
        context, statusCode, MetaSiteJson.Whole(metaSite, metaSites.AppsOf(metaSite.Id).Any(MetaSiteJson.IsCnil), metaSites.Organization));

    private static JsonObject Named(StoredMetaSite metaSite) => new() { ["name"] = metaSite.Name };

    private static JsonObject Listed(IEnumerable<Guid> ids) => new() { ["apps"] = new JsonArray([.. ids.Select(static id => (JsonNode)id.ToString())]) };

    private static void Done(HttpContext context, string type, Guid id, JsonObject payload)
    {
        AuditEvent.Note(context, type, id, payload);
        context.Response.StatusCode = 204;
    }
}
