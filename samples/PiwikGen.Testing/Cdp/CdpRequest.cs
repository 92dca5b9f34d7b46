using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.Cdp;

/// <summary>What the operations of the Customer Data Platform read of a request.</summary>
internal static class CdpRequest
{
    private static readonly Lazy<SchemaCheck> Checks = new(static () => new SchemaCheck(ApiSchemas.Of("cdp")));

    /// <summary>An id of the path; what is no id is of nothing that there is.</summary>
    public static Guid Id(HttpContext context, string name) => Guid.TryParse(Text(context, name), out var id)
        ? id
        : throw new RefusalException(404, "Not found", $"There is nothing with the id {Text(context, name)}.");

    public static Guid App(HttpContext context) => Id(context, "app_id");

    public static string Text(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? "";

    public static int Version(HttpContext context) => int.TryParse(Text(context, "audience_version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        ? version
        : throw new RefusalException(400, "Bad request", "The version must be a number.");

    public static async Task<JsonNode?> JsonAsync(HttpContext context)
    {
        try
        {
            return await SentJson.ParseAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw new RefusalException(400, "Bad request", "The body is not JSON.");
        }
    }

    /// <summary>The body, as the schema has it, without what only answers have.</summary>
    /// <param name="context">The request.</param>
    /// <param name="schema">Name of the schema in the document.</param>
    /// <param name="incomplete">The status where a member is missing.</param>
    public static async Task<JsonObject> BodyAsync(HttpContext context, string schema, int incomplete = 422) =>
        Checked(await JsonAsync(context).ConfigureAwait(false), schema, incomplete);

    public static JsonObject Checked(JsonNode? body, string schema, int incomplete = 422)
    {
        try
        {
            Checks.Value.Body(schema, body);
        }
        catch (RefusalException refusal) when (refusal.Keyword == "required")
        {
            throw new RefusalException(incomplete, "Incomplete", $"{refusal.Pointer}: {refusal.Detail}");
        }
        catch (RefusalException refusal)
        {
            throw new RefusalException(400, "Bad request", $"{refusal.Pointer}: {refusal.Detail}");
        }

        return Checks.Value.Writable(schema, body!.AsObject());
    }
}
