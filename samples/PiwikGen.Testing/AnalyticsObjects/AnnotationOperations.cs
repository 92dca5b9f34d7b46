using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Annotations: those of users to list, create, get, change and delete, those of the product to list.</summary>
internal sealed class AnnotationOperations(SiteObjects annotations, ObjectRequest request)
{
    private const string Type = "UserAnnotation";
    private const string SystemType = "SystemAnnotation";
    private const int LongestContent = 150;

    private static readonly SiteObject[] OfTheProduct =
    [
        System(1, "2024-04-16", "Sessions are counted anew after a change of the campaign"),
        System(2, "2024-09-03", "Bots are recognised by a newer list"),
        System(3, "2025-02-11", "Custom channel groupings"),
    ];

    public void Map(IEndpointRouteBuilder routes)
    {
        const string All = AnalyticsObjectsArea.Path + "/annotation/user";
        routes.MapGet(All, new RequestDelegate(ListAsync));
        routes.MapPost(All, new RequestDelegate(CreateAsync));
        routes.MapGet(All + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPatch(All + "/{id}", new RequestDelegate(ChangeAsync));
        routes.MapDelete(All + "/{id}", new RequestDelegate(DeleteAsync));
        routes.MapGet(AnalyticsObjectsArea.Path + "/annotation/system", new RequestDelegate(ListSystemAsync));
    }

    private Task ListAsync(HttpContext context) => ListAsync(context, Type, annotations.Of(request.SiteOf(context)));

    private static Task ListSystemAsync(HttpContext context) => ListAsync(context, SystemType, OfTheProduct);

    private static Task ListAsync(HttpContext context, string type, IReadOnlyList<SiteObject> all)
    {
        var periods = Periods.Of(context);
        var found = all.Where(annotation => periods.Contain(annotation.Text("date"))).OrderBy(static annotation => annotation.Text("date"), StringComparer.Ordinal);
        return ObjectJson.WritePageAsync(context, type, [.. found]);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (site, sent) = await request.BodyAsync(context, Type).ConfigureAwait(false);
        var annotation = new JsonObject
        {
            ["website_id"] = site.ToString(),
            ["date"] = Written(sent.Day("date")),
            ["content"] = sent.Text("content", LongestContent, least: 1),
            ["visibility"] = sent.Has("visibility") ? sent.OneOf("visibility", "private", "public") : "private",
            ["author"] = new JsonObject { ["email"] = AccountOwner.Email },
            ["is_author"] = true,
        };
        await ObjectJson.WriteAsync(context, 201, Type, annotations.Add(site, _ => annotation)).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) =>
        ObjectJson.WriteAsync(context, 200, Type, annotations.Get(request.SiteOf(context), ObjectRequest.IdOf(context)));

    private async Task ChangeAsync(HttpContext context)
    {
        var id = ObjectRequest.IdOf(context);
        var (site, sent) = await request.BodyAsync(context, Type, id).ConfigureAwait(false);
        var date = sent.Has("date") ? Written(sent.Day("date")) : null;
        var content = sent.Has("content") ? sent.Text("content", LongestContent, least: 1) : null;
        var visibility = sent.Has("visibility") ? sent.OneOf("visibility", "private", "public") : null;
        var changed = annotations.Replace(site, id, (old, _) =>
        {
            var annotation = old.Attributes.DeepClone().AsObject();
            annotation["date"] = date ?? old.Text("date");
            annotation["content"] = content ?? old.Text("content");
            annotation["visibility"] = visibility ?? old.Text("visibility");
            return annotation;
        });
        await ObjectJson.WriteAsync(context, 200, Type, changed).ConfigureAwait(false);
    }

    private Task DeleteAsync(HttpContext context)
    {
        annotations.Delete(request.SiteOf(context), ObjectRequest.IdOf(context));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SiteObject System(short number, string day, string content) => new(
        new Guid(0x51570000, 0x0a07, number, 0x8a, 0x10, 0, 0, 0, 0, 0, 1),
        Guid.Empty,
        new JsonObject { ["date"] = day, ["content"] = content });
}
