using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Sessions and tracking requests of the last minutes, a line of JSON for each, sent as they are written.</summary>
internal sealed class DebuggerArea(TrackingStore tracking, AppStore apps, TimeProvider time) : IArea
{
    private const string MediaType = "application/x-ndjson";
    private const ulong DefaultLimit = 100;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/tracker/v1/debugger", new RequestDelegate(StreamSessionsAsync));
        routes.MapGet("/api/tracker/v1/logs", new RequestDelegate(StreamLogsAsync));
    }

    private Task StreamSessionsAsync(HttpContext context)
    {
        var app = AppOf(context);
        var filter = new SessionFilter(context, time.GetUtcNow());
        var (limit, offset) = (filter.Number("limit", DefaultLimit), filter.Number("offset", 0));
        var found = tracking.Sessions(app.Id).Where(filter.Takes).Skip(Capped(offset)).Take(Capped(limit));
        return WriteAsync(context, found.Select(session => SessionJson.Of(session, apps.Organization)));
    }

    private Task StreamLogsAsync(HttpContext context)
    {
        var app = AppOf(context);
        var ids = context.Request.Query["log_uuids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        return ids.Length > 0 && ids.All(static id => Guid.TryParse(id, out _))
            ? WriteAsync(context, tracking.Requests(app.Id, ids.Select(Guid.Parse)).Select(LogJson.Of))
            : throw new RefusalException(400, "Bad request", "log_uuids must be UUIDs.", parameter: "log_uuids");
    }

    private static async Task WriteAsync(HttpContext context, IEnumerable<JsonObject> lines)
    {
        context.Response.StatusCode = 200;
        context.Response.ContentType = MediaType;
        foreach (var line in lines)
        {
            await context.Response.WriteAsync(line.ToJsonString() + "\n", context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private StoredApp AppOf(HttpContext context) => Guid.TryParse(context.Request.Query["app_id"], out var id)
        ? apps.Get(id.ToString())
        : throw new RefusalException(400, "Bad request", "app_id must be a UUID.", parameter: "app_id");

    private static int Capped(ulong number) => (int)Math.Min(number, int.MaxValue);
}
