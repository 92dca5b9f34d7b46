using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>What operations read of a request, refused in the words of the API where it is wrong.</summary>
internal static class JsonApiRequest
{
    // A member that is there twice has no one value.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<JsonObject> AttributesAsync(HttpContext context)
    {
        var document = await DocumentAsync(context).ConfigureAwait(false);
        return (document["data"] as JsonObject)?["attributes"] as JsonObject ?? throw new RefusalException(400, "Invalid form", "There are no attributes.", "/data/attributes");
    }

    /// <summary>The whole body. A few operations take <c>application/json</c> as well.</summary>
    public static async Task<JsonObject> DocumentAsync(HttpContext context, bool takesPlainJson = false)
    {
        var type = context.Request.ContentType ?? "";
        if (!type.StartsWith(JsonApiAnswer.MediaType, StringComparison.OrdinalIgnoreCase)
            && !(takesPlainJson && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusalException(415, "Unsupported media type", $"Send {(takesPlainJson ? "application/json" : JsonApiAnswer.MediaType)}.");
        }

        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return body as JsonObject ?? throw new RefusalException(400, "Invalid form", "The body is no object.", "");
        }
        catch (JsonException)
        {
            throw new RefusalException(400, "Invalid form", "The body is not JSON.");
        }
    }

    /// <summary>The member <c>data</c> of the body; null where it is missing.</summary>
    public static async Task<JsonNode?> DataAsync(HttpContext context, bool takesPlainJson = false) =>
        (await DocumentAsync(context, takesPlainJson).ConfigureAwait(false))["data"];

    /// <summary>A parameter of the path that is an id; refused where it is none.</summary>
    public static Guid Id(HttpContext context, string name)
    {
        var text = Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";
        return Guid.TryParse(text, out var id) ? id : throw new RefusalException(400, $"\"{text}\" is not a valid UUID.", code: "error.default");
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
