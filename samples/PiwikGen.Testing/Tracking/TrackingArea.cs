using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Tracking;

/// <summary>Takes events of sites and apps, one by one or many at once. No token is needed.</summary>
internal sealed class TrackingArea(TrackingStore tracking, TimeProvider time) : IArea
{
    public const string Path = "/ppms.php";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, new RequestDelegate(TrackAsync));
        routes.MapPost(Path, new RequestDelegate(TrackManyAsync));
    }

    private Task TrackAsync(HttpContext context)
    {
        tracking.Take(Read(context, context.Request.QueryString.Value ?? ""));
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private async Task TrackManyAsync(HttpContext context)
    {
        var queries = await QueriesAsync(context).ConfigureAwait(false);
        foreach (var query in queries)
        {
            tracking.Take(Read(context, query));
        }

        context.Response.StatusCode = 202;
    }

    private static async Task<string[]> QueriesAsync(HttpContext context)
    {
        try
        {
            var body = await SentJson.ParseAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
            if (body is JsonObject batch && batch["requests"] is JsonArray requests && requests.All(static query => query?.GetValueKind() == JsonValueKind.String))
            {
                return [.. requests.Select(static query => query!.GetValue<string>())];
            }
        }
        catch (JsonException)
        {
            // Refused as anything else that is no batch.
        }

        throw new RefusalException(400, "Bad request", "The body must be an object with a list of queries.");
    }

    private TrackingRequest Read(HttpContext context, string query)
    {
        var parameters = QueryHelpers.ParseQuery(query).ToDictionary(static parameter => parameter.Key, static parameter => parameter.Value[^1] ?? "", StringComparer.Ordinal);
        var request = context.Request;
        return new TrackingRequest(
            Guid.NewGuid(),
            parameters.TryGetValue("cdt", out var text) && ParameterRules.TryTime(text, out var chosen) ? chosen : time.GetUtcNow(),
            IpOf(context, parameters),
            request.Scheme,
            request.Method,
            request.Host.Value ?? "",
            [.. request.Headers.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
            parameters);
    }

    private static string IpOf(HttpContext context, Dictionary<string, string> parameters)
    {
        if (parameters.GetValueOrDefault("uia") == "1" || parameters.GetValueOrDefault("rmip") == "1")
        {
            return "0.0.0.0";
        }

        return IPAddress.TryParse(parameters.GetValueOrDefault("cip"), out var chosen)
            ? chosen.ToString()
            : (context.Connection.RemoteIpAddress ?? IPAddress.Loopback).MapToIPv4().ToString();
    }
}
