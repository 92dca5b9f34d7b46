using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.Cdp;

/// <summary>The Customer Data Platform: attributes, profiles, audiences, activations, webhook imports, and what is open to everybody.</summary>
internal sealed class CdpArea(CdpStore store) : IArea
{
    private static readonly string[] Identifiers = ["id", "cookie_id", "user_id", "visitor_id"];

    public void Map(IEndpointRouteBuilder routes)
    {
        new AudienceOperations(store).Map(routes);
        new AttributeOperations(store).Map(routes);
        new ActivationOperations(store).Map(routes);
        new WebhookTrial(store).Map(routes);
        new ImportOperations(store).Map(routes);
        new PublicOperations(store).Map(routes);
        routes.MapGet("/api/cdp/profiles/v1/app/{app_id}/profile/{identifier_type}/{identifier_value}", new RequestDelegate(GetProfileAsync));
    }

    private Task GetProfileAsync(HttpContext context)
    {
        var (kind, value) = (CdpRequest.Text(context, "identifier_type"), CdpRequest.Text(context, "identifier_value"));
        return Identifiers.Contains(kind)
            ? CdpAnswer.WriteAsJsonApiAsync(context, 200, store.With(CdpRequest.App(context), (app, _) => CdpJson.Profile(app, app.Profile(kind, value))))
            : throw new JsonApi.RefusalException(400, "Bad request", "There is no such kind of identifier.");
    }
}
