using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Audiences, and the profiles in them.</summary>
internal sealed class AudienceOperations(CdpStore store)
{
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string Audiences = "/api/cdp/settings/v1/app/{app_id}/audience";
        const string Profiles = "/api/cdp/log/v1/app/{app_id}/audience/{id}/version/{audience_version}/profile";
        routes.MapGet(Audiences, new RequestDelegate(ListAsync));
        routes.MapPost(Audiences, new RequestDelegate(CreateAsync));
        routes.MapGet(Audiences + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(Audiences + "/{id}", new RequestDelegate(ReplaceAsync));
        routes.MapDelete(Audiences + "/{id}", new RequestDelegate(DeleteAsync));
        routes.MapGet(Profiles + "/count", new RequestDelegate(CountAsync));
        routes.MapGet(Profiles + "/last", new RequestDelegate(ListProfilesAsync));
    }

    private Task ListAsync(HttpContext context) => CdpAnswer.WriteAsync(context, 200, store.With(
        CdpRequest.App(context),
        static (app, _) => CdpAnswer.List(app.Audiences.Select(audience => CdpJson.Summary(app, audience)))));

    private async Task CreateAsync(HttpContext context)
    {
        var input = await CdpRequest.BodyAsync(context, "AudienceInput").ConfigureAwait(false);
        await CdpAnswer.WriteAsync(context, 201, store.With(CdpRequest.App(context), (app, now) =>
        {
            new AudienceRules(app.ColumnsById()).Check(input["definition"]!.AsObject());
            var audience = new CdpAudience(Guid.NewGuid(), input, now);
            app.Audiences.Add(audience);
            return CdpJson.Whole(app, audience);
        })).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        return CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, _) => CdpJson.Whole(app, app.Audience(id))));
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        var input = await CdpRequest.BodyAsync(context, "AudienceInput").ConfigureAwait(false);
        await CdpAnswer.WriteAsync(context, 200, store.With(CdpRequest.App(context), (app, now) =>
        {
            var audience = app.Audience(id);
            new AudienceRules(app.ColumnsById()).Check(input["definition"]!.AsObject());
            audience.Replace(input, now);
            return CdpJson.Whole(app, audience);
        })).ConfigureAwait(false);
    }

    private Task DeleteAsync(HttpContext context)
    {
        var id = CdpRequest.Id(context, "id");
        store.With(CdpRequest.App(context), (app, now) =>
        {
            app.Audiences.Remove(app.Audience(id));
            foreach (var activation in app.Activations.Where(activation => activation.Audience == id))
            {
                activation.LoseAudience(now);
            }

            return true;
        });
        return CdpAnswer.WriteNothingAsync(context, 204);
    }

    private Task CountAsync(HttpContext context) => CdpAnswer.WriteAsJsonApiAsync(context, 200, JsonValue.Create(Members(context).Count));

    private Task ListProfilesAsync(HttpContext context)
    {
        var limit = JsonApiRequest.Number(context, "limit", 100, LargestPage);
        var offset = JsonApiRequest.Number(context, "offset", 0, int.MaxValue);
        return limit == 0
            ? throw new RefusalException(400, "Bad request", "limit must be a number from 1 to 1000.")
            : CdpAnswer.WriteAsJsonApiAsync(context, 200, CdpAnswer.List(Members(context).Skip(offset).Take(limit)));
    }

    // Whoever has left is in the audience no more.
    private List<JsonObject> Members(HttpContext context)
    {
        var (id, version) = (CdpRequest.Id(context, "id"), CdpRequest.Version(context));
        return store.With(CdpRequest.App(context), (app, _) => version == 0 || version > app.Audience(id).Version
            ? throw new RefusalException(404, "Not found", "The audience has no such version.")
            : app.Profiles.All
                .Where(profile => profile.Memberships.GetValueOrDefault((id, version)) is { HasLeft: false })
                .OrderByDescending(profile => profile.Memberships[(id, version)].LastMatch).ThenByDescending(static profile => profile.Number)
                .Select(profile => CdpJson.Member(profile, profile.Memberships[(id, version)]))
                .ToList());
    }
}
