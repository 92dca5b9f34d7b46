using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>What websites and other systems call without a token: audiences of a visitor, updates of a profile, data for a webhook import.</summary>
internal sealed class PublicOperations(CdpStore store)
{
    /// <summary>Paths that begin so need no token.</summary>
    public const string Profiles = "/api/cdp/profiles/public";

    private const int LargestBody = 50_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string App = Profiles + "/v1/app/{app_id}";
        const string Import = "/cdp/webhook/{app_id}/{import_webhook_id}";
        routes.MapGet(App + "/profile/{cookie_id}/audiences", new RequestDelegate(ListAudiencesAsync));
        routes.MapPost(App + "/update-profile", new RequestDelegate(UpdateAsync));
        routes.MapMethods(Import, ["GET", "PUT", "POST"], new RequestDelegate(ImportAsync));
    }

    private Task ListAudiencesAsync(HttpContext context)
    {
        var cookie = CdpRequest.Text(context, "cookie_id");
        return CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(CdpRequest.App(context), (app, _) =>
        {
            var profile = app.Profile("cookie_id", cookie);
            var audiences = app.Audiences.Where(audience => profile.Memberships.GetValueOrDefault((audience.Id, audience.Version)) is { HasLeft: false });
            return new JsonArray([.. audiences.Select(static audience => (JsonNode)audience.Id.ToString())]);
        }));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        var body = await CdpRequest.JsonAsync(context).ConfigureAwait(false) as JsonObject;
        if (body?["identifiers"] is not JsonObject identifiers || body["attributes"] is not JsonObject attributes)
        {
            throw new RefusalException(400, "Bad request", "The body must have identifiers and attributes.");
        }

        var (cookie, user, id) = (Identifier(identifiers, "cookie_id"), Identifier(identifiers, "user_id"), Identifier(identifiers, "id"));
        if (cookie is null && user is null && id is null)
        {
            throw new RefusalException(400, "Bad request", "identifiers must name a profile.");
        }

        Change(context, refusedWith: 400, (app, now) =>
        {
            if (Unfitting(app, attributes) is { } key)
            {
                throw new RefusalException(400, "Bad request", $"{key} has a value of another kind.");
            }

            var profile = app.ProfileFor(cookie, user, id, now);
            foreach (var (name, value) in attributes)
            {
                app.Fill(profile, name, value!, now);
            }

            return profile;
        });
        await CdpAnswer.WriteNothingAsync(context, 202).ConfigureAwait(false);
    }

    private async Task ImportAsync(HttpContext context)
    {
        var text = await BodyAsync(context).ConfigureAwait(false);
        var data = ImportedData.Read(text);
        var id = CdpRequest.Id(context, "import_webhook_id");
        Change(context, refusedWith: 404, (app, now) =>
        {
            var import = app.Import(id);
            import.Input["test_request_body"] = text;
            if (!import.IsActive)
            {
                return null;
            }

            var (kind, identifier, values) = data.For(import);
            if (Unfitting(app, values) is { } key)
            {
                throw new RefusalException(422, "Unprocessable content", $"{key} has a value of another kind.");
            }

            var profile = app.ProfileFor(kind == "cookie_id" ? identifier : null, kind == "user_id" ? identifier : null, profileId: null, now);
            foreach (var (name, value) in values)
            {
                foreach (var each in value as JsonArray ?? [value!.DeepClone()])
                {
                    app.Fill(profile, name, each!, now);
                }
            }

            return profile;
        });
        await CdpAnswer.WriteNothingAsync(context, 202).ConfigureAwait(false);
    }

    private void Change(HttpContext context, int refusedWith, Func<CdpApp, DateTimeOffset, CdpProfile?> change)
    {
        try
        {
            store.Change(CdpRequest.App(context), change);
        }
        catch (RefusalException refusal) when (refusal.StatusCode == 404)
        {
            throw new RefusalException(refusedWith, refusal.Message, refusal.Detail);
        }
    }

    // An attribute that nobody created is passed over, whatever it holds.
    private static string? Unfitting(CdpApp app, JsonObject values) => values.FirstOrDefault(value =>
        app.Columns.FirstOrDefault(column => column.Key == value.Key && column.Origin != ColumnOrigin.Event) is { } column
        && !(value.Value is JsonArray several ? several.All(each => ColumnValues.Fits(each, column)) : ColumnValues.Fits(value.Value, column))).Key;

    private static string? Identifier(JsonObject identifiers, string kind) =>
        identifiers[kind] is { } value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text : null;

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody)
            {
                throw new RefusalException(413, "Content too large", "The body is larger than 50 kB.");
            }
        }

        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
