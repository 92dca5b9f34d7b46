using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Json;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Goals: list, create, get, replace, delete.</summary>
internal sealed class GoalOperations(SiteObjects goals, ObjectRequest request)
{
    private const string Type = "Goal";
    private const string Manual = "manually";

    public void Map(IEndpointRouteBuilder routes)
    {
        const string Goals = AnalyticsObjectsArea.Path + "/goals";
        routes.MapGet(Goals, new RequestDelegate(context => ObjectJson.WritePageAsync(context, Type, goals.Of(request.SiteOf(context)))));
        routes.MapPost(Goals, new RequestDelegate(CreateAsync));
        routes.MapGet(Goals + "/{id}", new RequestDelegate(GetAsync));
        routes.MapPut(Goals + "/{id}", new RequestDelegate(ReplaceAsync));
        routes.MapDelete(Goals + "/{id}", new RequestDelegate(DeleteAsync));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (site, sent) = await request.BodyAsync(context, Type).ConfigureAwait(false);
        var goal = Read(site, sent);
        await ObjectJson.WriteAsync(context, 201, Type, goals.Add(site, _ => goal)).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context) =>
        ObjectJson.WriteAsync(context, 200, Type, goals.Get(request.SiteOf(context), ObjectRequest.IdOf(context)));

    private async Task ReplaceAsync(HttpContext context)
    {
        var id = ObjectRequest.IdOf(context);
        var (site, sent) = await request.BodyAsync(context, Type, id).ConfigureAwait(false);
        var goal = Read(site, sent);
        await ObjectJson.WriteAsync(context, 200, Type, goals.Replace(site, id, (_, _) => goal)).ConfigureAwait(false);
    }

    private Task DeleteAsync(HttpContext context)
    {
        goals.Delete(request.SiteOf(context), ObjectRequest.IdOf(context));
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private static JsonObject Read(Guid site, SentMembers sent)
    {
        var trigger = sent.OneOf("trigger", "url", "title", "event_name", "event_category", "event_action", "file", "external_website", Manual);
        var hasPattern = trigger != Manual;
        return new JsonObject
        {
            ["website_id"] = site.ToString(),
            ["name"] = sent.Text("name", least: 1),
            ["description"] = sent.Has("description") ? sent.Text("description") : "",
            ["trigger"] = trigger,
            ["pattern_type"] = hasPattern || sent.Has("pattern_type") ? sent.OneOf("pattern_type", "contains", "exact", "regex") : "contains",
            ["pattern"] = hasPattern || sent.Has("pattern") ? sent.Text("pattern", least: hasPattern ? 1 : 0) : "",
            ["allow_multiple"] = sent.Flag("allow_multiple", otherwise: false),
            ["case_sensitive"] = sent.Flag("case_sensitive", otherwise: false),
            ["revenue"] = sent.Amount("revenue"),
        };
    }
}
