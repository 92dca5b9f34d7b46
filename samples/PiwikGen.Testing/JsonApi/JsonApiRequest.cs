using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>What operations read of a request, refused in the words of the API where it is wrong.</summary>
internal static class JsonApiRequest
{
    public static async Task<JsonObject> AttributesAsync(HttpContext context)
    {
        var document = await DocumentAsync(context).ConfigureAwait(false);
        return (document["data"] as JsonObject)?["attributes"] as JsonObject ?? throw new RefusalException(400, "Invalid form", "There are no attributes.", "/data/attributes");
    }

    /// <summary>The whole body.</summary>
    public static async Task<JsonObject> DocumentAsync(HttpContext context)
    {
        if (context.Request.ContentType is not { } type || !type.StartsWith(JsonApiAnswer.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusalException(415, "Unsupported media type", $"Send {JsonApiAnswer.MediaType}.");
        }

        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return body as JsonObject ?? throw new RefusalException(400, "Invalid form", "The body is no object.", "");
        }
        catch (JsonException)
        {
            throw new RefusalException(400, "Invalid form", "The body is not JSON.");
        }
    }

    /// <summary>A query parameter that is a number; refused where it is none, or outside its range.</summary>
    public static int Number(HttpContext context, string name, int otherwise, int most)
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : throw new RefusalException(400, "Invalid parameter", $"{name} must be a number from 0 to {most.ToString(CultureInfo.InvariantCulture)}.", parameter: name);
    }
}
