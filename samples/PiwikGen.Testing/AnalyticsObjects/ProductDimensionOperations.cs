using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Custom dimensions of products: list, create, get, rename.</summary>
internal sealed class ProductDimensionOperations(SiteObjects dimensions, ObjectRequest request, TimeProvider time)
{
    private const string Type = "ProductCustomDimension";
    private const string Scope = "product";

    public void Map(IEndpointRouteBuilder routes)
    {
        const string All = AnalyticsObjectsArea.Path + "/product-custom-dimensions";
        routes.MapGet(All, new RequestDelegate(ListAsync));
        routes.MapPost(All, new RequestDelegate(CreateAsync));
        routes.MapGet(All + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(All + "/{id}", new RequestDelegate(ReplaceAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var all = dimensions.Of(request.SiteOf(context));
        return ObjectJson.WriteListAsync(context, Type, all.Count, all);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (site, sent) = await request.BodyAsync(context, Type).ConfigureAwait(false);
        var (name, slot) = (sent.Text("name", least: 1), sent.Number("slot", 1, DimensionSlots.Available(Scope)));
        var now = ObjectJson.Time(time.GetUtcNow());
        var added = dimensions.Add(site, others => Attributes(site, name, DimensionSlots.Check(slot, Scope, others), now, now));
        await ObjectJson.WriteAsync(context, 201, Type, added).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) =>
        ObjectJson.WriteAsync(context, 200, Type, dimensions.Get(request.SiteOf(context), ObjectRequest.IdOf(context)));

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = ObjectRequest.IdOf(context);
        var (site, sent) = await request.BodyAsync(context, Type, id).ConfigureAwait(false);
        var name = sent.Text("name", least: 1);
        var now = ObjectJson.Time(time.GetUtcNow());
        var renamed = dimensions.Replace(site, id, (old, _) => Attributes(site, name, old.Number("slot"), old.Text("created_at"), now));
        await ObjectJson.WriteAsync(context, 200, Type, renamed).ConfigureAwait(false);
    }

    private static JsonObject Attributes(Guid site, string name, int slot, string createdAt, string updatedAt) => new()
    {
        ["website_id"] = site.ToString(),
        ["name"] = name,
        ["slot"] = slot,
        ["created_at"] = createdAt,
        ["updated_at"] = updatedAt,
    };
}
