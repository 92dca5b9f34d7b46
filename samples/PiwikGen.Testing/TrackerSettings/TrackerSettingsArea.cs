using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TrackerSettings;

/// <summary>The tracker settings: global ones, and those of apps.</summary>
internal sealed class TrackerSettingsArea(TrackerSettingStore settings, AppStore apps) : IArea
{
    private const string Root = "/api/tracker/v2/settings/app";
    private const string Global = Root + "/global";
    private const string App = Root + "/{app_id}";

    private readonly SchemaCheck _check = new(ApiSchemas.Of("tracker-settings"));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Global, new RequestDelegate(context => WriteAsync(context, "tracker/settings/app/global", "global", settings.Global())));
        routes.MapPatch(Global, new RequestDelegate(ChangeGlobalAsync));
        routes.MapGet(Root + "/url", new RequestDelegate(GetByAddressAsync));
        routes.MapGet(App, new RequestDelegate(context => WriteAsync(context, AppOf(context))));
        routes.MapPatch(App, new RequestDelegate(ChangeAsync));
        routes.MapDelete(App + "/{setting}", new RequestDelegate(ResetAsync));
    }

    private async Task ChangeGlobalAsync(HttpContext context)
    {
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        _check.Body("GlobalTrackerSettingsUpdate", document);
        settings.ChangeGlobal(_check.Writable("SharedTrackerSettings", document["data"]!["attributes"]!.AsObject()));
        context.Response.StatusCode = 204;
    }

    private Task GetByAddressAsync(HttpContext context)
    {
        var app = Uri.TryCreate(context.Request.Query["app_url"], UriKind.Absolute, out var page)
            ? apps.All().FirstOrDefault(app => app.Settings[TrackerSettingStore.Addresses]!.AsArray().Any(address => IsBelow(page, address!.ToString())))
            : null;
        return WriteAsync(context, app ?? throw new RefusalException(404, "Not found", "No app has this address.", parameter: "app_url"));
    }

    private async Task ChangeAsync(HttpContext context)
    {
        var app = AppOf(context);
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        _check.Body("AppTrackerSettingsUpdate", document);
        if (Guid.Parse(document["data"]!["id"]!.GetValue<string>()) != app.Id)
        {
            throw new RefusalException(400, "Invalid form", "The id is not that of the path.", pointer: "/data/id");
        }

        settings.Change(app, _check.Writable("AppTrackerSettingsChange", document["data"]!["attributes"]!.AsObject()));
        context.Response.StatusCode = 204;
    }

    private Task ResetAsync(HttpContext context)
    {
        var (app, setting) = (AppOf(context), Text(context, "setting"));
        _check.Query("TrackerSetting", "setting", setting);
        if (setting == TrackerSettingStore.Addresses)
        {
            throw new RefusalException(400, "Invalid request", "Addresses are an app's own: there are no global ones.", parameter: "setting");
        }

        settings.Reset(app, setting);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task WriteAsync(HttpContext context, StoredApp app) => WriteAsync(context, "tracker/settings/app", app.Id.ToString(), settings.Of(app));

    private static Task WriteAsync(HttpContext context, string type, string id, JsonObject attributes) => JsonApiAnswer.WriteAsync(context, 200, new JsonObject
    {
        ["data"] = new JsonObject { ["type"] = type, ["id"] = id, ["attributes"] = attributes },
    });

    // This API has no 404 for an app: one that is not known is one that the key may not see.
    private StoredApp AppOf(HttpContext context)
    {
        var id = Text(context, "app_id");
        return !Guid.TryParse(id, out var known) ? throw new RefusalException(400, "Invalid request", "The id is no UUID.", parameter: "app_id")
            : apps.All().FirstOrDefault(app => app.Id == known) ?? throw new RefusalException(403, "Forbidden", "The API key may not see this app.");
    }

    private static bool IsBelow(Uri page, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var root)
        && page.Scheme == root.Scheme && page.Authority == root.Authority
        && (page.AbsolutePath.TrimEnd('/') + "/").StartsWith(root.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string Text(HttpContext context, string name) => Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";
}
