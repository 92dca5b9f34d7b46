using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Webhook imports: list, create, get, replace, delete, start and stop.</summary>
internal sealed class ImportOperations(CdpStore store)
{
    private const int MostAttributes = 100;
    private const int LongestKey = 255;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string Imports = "/api/cdp/settings/v1/app/{app_id}/webhook-import";
        routes.MapGet(Imports, new RequestDelegate(ListAsync));
        routes.MapPost(Imports, new RequestDelegate(CreateAsync));
        routes.MapGet(Imports + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(Imports + "/{id}", new RequestDelegate(ReplaceAsync));
        routes.MapDelete(Imports + "/{id}", new RequestDelegate(DeleteAsync));
        routes.MapPost(Imports + "/{id}/activate", new RequestDelegate(context => SwitchAsync(context, isActive: true)));
        routes.MapPost(Imports + "/{id}/deactivate", new RequestDelegate(context => SwitchAsync(context, isActive: false)));
    }

    private Task ListAsync(HttpContext context) => CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(
        CdpRequest.App(context), static (app, _) => CdpAnswer.List(app.Imports.Select(CdpJson.Import))));

    private async Task CreateAsync(HttpContext context)
    {
        var input = await CdpRequest.BodyAsync(context, "WebhookImportCreate", incomplete: 400).ConfigureAwait(false);
        await CdpAnswer.WriteAsJsonApiAsync(context, 201, store.With(CdpRequest.App(context), (app, now) =>
        {
            var id = input["id"] is { } chosen ? Guid.Parse(chosen.GetValue<string>()) : Guid.NewGuid();
            if (app.Imports.Exists(known => known.Id == id))
            {
                throw Wrong("There is a webhook import with this id already.");
            }

            input.Remove("id");
            var import = new CdpImport(id, Checked(app, input), now);
            Check(import);
            app.Imports.Add(import);
            return CdpJson.Import(import);
        })).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        return CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(CdpRequest.App(context), (app, _) => CdpJson.Import(app.Import(id))));
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        var input = await CdpRequest.BodyAsync(context, "WebhookImportReplace", incomplete: 400).ConfigureAwait(false);
        await CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(CdpRequest.App(context), (app, now) =>
        {
            var import = app.Import(id);
            Check(new CdpImport(id, Checked(app, input), now));
            (import.Input, import.UpdatedAt) = (input, now);
            return CdpJson.Import(import);
        })).ConfigureAwait(false);
    }

    private Task DeleteAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        store.With(CdpRequest.App(context), (app, _) => app.Imports.Remove(app.Import(id)));
        return CdpAnswer.WriteNothingAsync(context, 204);
    }

    private Task SwitchAsync(HttpContext context, bool isActive)
    {
        var id = CdpRequest.Id(context, "id");
        return CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(CdpRequest.App(context), (app, now) =>
        {
            var import = app.Import(id);
            if (isActive && !import.IsReady)
            {
                throw NotReady();
            }

            import.Switch(isActive, now);
            return CdpJson.Import(import);
        }));
    }

    private static JsonObject Checked(CdpApp app, JsonObject input)
    {
        var identifiers = input["identifiers"] as JsonObject;
        if (identifiers is not null && (identifiers.Count != 1 || !identifiers.All(static member => IsKey(member.Key) && member.Value?.ToString() is "cookie_id" or "user_id")))
        {
            throw Wrong("identifiers must have exactly one key, for cookie_id or user_id.");
        }

        var keys = app.Columns.Select(static column => column.Key).ToHashSet(StringComparer.Ordinal);
        return input["attributes"] is JsonObject attributes
            && (attributes.Count > MostAttributes || !attributes.All(member => IsKey(member.Key) && member.Value?.GetValueKind() == JsonValueKind.String && keys.Contains(member.Value.GetValue<string>())))
            ? throw Wrong("attributes must have at most 100 keys, each with the event_data_key of an attribute.")
            : input;
    }

    private static void Check(CdpImport import)
    {
        if (import.IsActive && !import.IsReady)
        {
            throw NotReady();
        }
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static RefusalException NotReady() => Wrong("A webhook import needs an identifier and attributes before it can be active.");

    private static RefusalException Wrong(string detail) => new(400, "Bad request", detail);
}
