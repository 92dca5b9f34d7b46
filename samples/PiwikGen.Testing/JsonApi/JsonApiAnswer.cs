using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Answers in the media type of JSON:API.</summary>
internal static class JsonApiAnswer
{
    public const string MediaType = "application/vnd.api+json";

    // Nothing of this ends in HTML, and people read it.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode body) => body.ToJsonString(Plain);

    public static async Task WriteAsync(HttpContext context, int statusCode, JsonObject body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = MediaType;
        await context.Response.WriteAsync(Text(body), context.RequestAborted).ConfigureAwait(false);
    }
}
