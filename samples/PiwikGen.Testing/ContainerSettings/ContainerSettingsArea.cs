using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.ContainerSettings;

/// <summary>The container settings of apps and of the organisation, and the code that goes into pages.</summary>
internal sealed class ContainerSettingsArea(ContainerSettingStore settings) : IArea
{
    private const string App = "/api/container-settings/v1/app/{app_id}";
    private const string Organization = "/api/container-settings/v1/organization/{organization}";

    private readonly SchemaCheck _check = new(ApiSchemas.Of("container-settings"));

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (root, schema) in (ReadOnlySpan<(string, string)>)[(App, "AppSetting"), (Organization, "OrganizationSetting")])
        {
            var (all, one) = (root + "/settings", root + "/settings/{setting_name}");
            routes.MapGet(all, new RequestDelegate(ListAsync));
            routes.MapPatch(all, new RequestDelegate(context => ChangeAsync(context, schema + "sUpdate")));
            routes.MapGet(one, new RequestDelegate(GetAsync));
            routes.MapPut(one, new RequestDelegate(context => SetAsync(context, schema + "Update")));
        }

        routes.MapDelete(App + "/settings/{setting_name}", new RequestDelegate(ResetAsync));
        routes.MapGet(App + "/installation-code", new RequestDelegate(GetInstallationCodeAsync));
        routes.MapGet(Organization + "/opt-out-code", new RequestDelegate(GetOptOutCodeAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var app = AppOf(context);
        var written = settings.Defaults.Names.Select(name => (JsonNode)Setting(app, name));
        return JsonApiAnswer.WriteAsync(context, 200, new JsonObject { ["data"] = new JsonArray([.. written]) });
    }

    private Task GetAsync(HttpContext context) =>
        JsonApiAnswer.WriteAsync(context, 200, new JsonObject { ["data"] = Setting(AppOf(context), NameOf(context)) });

    private async Task ChangeAsync(HttpContext context, string schema)
    {
        var app = AppOf(context);
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        _check.Body(schema, document);
        settings.Set(app, document["data"]!.AsArray().Select(Sent));
        context.Response.StatusCode = 204;
    }

    private async Task SetAsync(HttpContext context, string schema)
    {
        var (app, name) = (AppOf(context), NameOf(context));
        var document = await JsonApiRequest.DocumentAsync(context).ConfigureAwait(false);
        _check.Body(schema, document);
        var sent = Sent(document["data"]);
        if (sent.Name != name)
        {
            throw new RefusalException(400, "Invalid request", "The id is not that of the path.", pointer: "/data/id");
        }

        settings.Set(app, [sent]);
        context.Response.StatusCode = 204;
    }

    private Task ResetAsync(HttpContext context)
    {
        settings.Reset(AppOf(context)!.Value, NameOf(context));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task GetInstallationCodeAsync(HttpContext context)
    {
        var app = AppOf(context)!.Value;
        return WriteCodeAsync(context, "container/app/installation-code", app.ToString(), new ContainerCode(settings).Installation(app));
    }

    private Task GetOptOutCodeAsync(HttpContext context)
    {
        AppOf(context);
        return WriteCodeAsync(context, "container/organization/opt-out-code", settings.Apps.Organization, new ContainerCode(settings).OptOut());
    }

    private static Task WriteCodeAsync(HttpContext context, string type, string id, string code) => JsonApiAnswer.WriteAsync(context, 200, new JsonObject
    {
        ["data"] = new JsonObject { ["type"] = type, ["id"] = id, ["attributes"] = new JsonObject { ["code"] = code } },
    });

    private JsonObject Setting(Guid? app, string name)
    {
        var (value, isCustom) = settings.Get(app, name);
        return new JsonObject
        {
            ["type"] = app is null ? "container/organization/setting" : "container/app/setting",
            ["id"] = name,
            ["attributes"] = new JsonObject { ["value"] = value, ["is_custom"] = isCustom },
        };
    }

    private static (string Name, JsonNode Value) Sent(JsonNode? setting) => (setting!["id"]!.GetValue<string>(), setting["attributes"]!["value"]!);

    // The app of the path; none where the path is that of the organisation.
    private Guid? AppOf(HttpContext context)
    {
        if (Text(context, "app_id") is { } app)
        {
            return settings.Apps.Get(app).Id;
        }

        return Text(context, "organization") == settings.Apps.Organization ? null : throw new RefusalException(404, "Not found", "There is no such organisation.");
    }

    private string NameOf(HttpContext context) =>
        Text(context, "setting_name") is { } name && settings.Defaults.Has(name) ? name : throw new RefusalException(404, "Not found", "There is no such setting.");

    private static string? Text(HttpContext context, string name) => Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
