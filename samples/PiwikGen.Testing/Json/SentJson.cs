using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Json;

/// <summary>Parses JSON that was sent. A member that is there twice has no one value, so it is as wrong as what is no JSON.</summary>
internal static class SentJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Strict);

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Task<JsonNode?> ParseAsync(Stream body, CancellationToken cancellationToken) =>
        JsonNode.ParseAsync(body, documentOptions: Strict, cancellationToken: cancellationToken);

    /// <summary>What it says; null where it says nothing or is no JSON.</summary>
    public static JsonNode? ParseOrNull(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
