using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>Answers of the Customer Data Platform: plain JSON, which some operations declare as JSON:API all the same.</summary>
internal static class CdpAnswer
{
    public const string Json = "application/json";

    public static Task WriteAsync(HttpContext context, int statusCode, JsonNode body, string mediaType = Json)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    public static Task WriteAsJsonApiAsync(HttpContext context, int statusCode, JsonNode body) => WriteAsync(context, statusCode, body, JsonApiAnswer.MediaType);

    public static Task WriteNothingAsync(HttpContext context, int statusCode)
    {
        context.Response.StatusCode = statusCode;
        return Task.CompletedTask;
    }

    public static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);
}
