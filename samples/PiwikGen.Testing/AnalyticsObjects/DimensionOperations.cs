using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Custom dimensions of sessions and events, and the slots of all: list, create, get, replace, count.</summary>
internal sealed class DimensionOperations(AnalyticsObjectStore objects, ObjectRequest request)
{
    private const string Type = "CustomDimension";

    private SiteObjects Dimensions => objects.Dimensions;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string All = AnalyticsObjectsArea.Path + "/custom-dimensions";
        routes.MapGet(All, new RequestDelegate(context => ObjectJson.WritePageAsync(context, Type, Dimensions.Of(request.SiteOf(context)))));
        routes.MapPost(All, new RequestDelegate(CreateAsync));
        routes.MapGet(All + "/slots", new RequestDelegate(CountSlotsAsync));
        routes.MapGet(All + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(All + "/{id}", new RequestDelegate(ReplaceAsync));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (site, sent) = await request.BodyAsync(context, Type).ConfigureAwait(false);
        var dimension = Read(site, sent);
        var added = Dimensions.Add(site, others =>
        {
            dimension["tracking_id"] = DimensionSlots.FreeTrackingId(others);
            dimension["slot"] = DimensionSlots.FirstFree(ScopeOf(dimension), others);
            return dimension;
        });
        await ObjectJson.WriteAsync(context, 201, Type, added).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) =>
        ObjectJson.WriteAsync(context, 200, Type, Dimensions.Get(request.SiteOf(context), ObjectRequest.IdOf(context)));

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = ObjectRequest.IdOf(context);
        var (site, sent) = await request.BodyAsync(context, Type, id).ConfigureAwait(false);
        var dimension = Read(site, sent);
        var scope = ScopeOf(dimension);
        int? chosen = sent.Has("slot") ? sent.Number("slot", 1, DimensionSlots.Available(scope)) : null;
        var replaced = Dimensions.Replace(site, id, (old, others) =>
        {
            dimension["tracking_id"] = old.Number("tracking_id");
            dimension["slot"] = chosen is { } slot ? DimensionSlots.Check(slot, scope, others)
                : old.Text("scope") == scope ? old.Number("slot")
                : DimensionSlots.FirstFree(scope, others);
            return dimension;
        });
        await ObjectJson.WriteAsync(context, 200, Type, replaced).ConfigureAwait(false);
    }

    private Task CountSlotsAsync(HttpContext context)
    {
        var site = request.SiteOf(context);
        var (dimensions, products) = (Dimensions.Of(site), objects.ProductDimensions.Of(site));
        return JsonApiAnswer.WriteAsync(context, 200, new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["type"] = "CustomDimensionSlots",
                ["id"] = site.ToString(),
                ["attributes"] = new JsonObject
                {
                    ["event"] = DimensionSlots.Count("event", dimensions),
                    ["session"] = DimensionSlots.Count("session", dimensions),
                    ["product"] = DimensionSlots.Count("product", products),
                },
            },
        });
    }

    private static string ScopeOf(JsonObject dimension) => dimension["scope"]!.GetValue<string>();

    private static JsonObject Read(Guid site, SentMembers sent) => new()
    {
        ["website_id"] = site.ToString(),
        ["name"] = sent.Text("name", least: 1),
        ["active"] = sent.Flag("active"),
        ["case_sensitive"] = sent.Flag("case_sensitive"),
        ["scope"] = sent.OneOf("scope", "session", "event"),
        ["extractions"] = sent.Has("extractions") ? new JsonArray([.. sent.Items("extractions").Select(Extraction)]) : new JsonArray(),
    };

    private static JsonObject Extraction(SentMembers sent) => new()
    {
        ["target"] = sent.OneOf("target", "page_title_regex", "page_url_regex", "page_query_parameter"),
        ["pattern"] = sent.Text("pattern", least: 1),
    };
}
