using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Values of <c>x-</c> members.</summary>
internal static class Extensions
{
    public static JsonNode? Of(IOpenApiReadOnlyExtensible element, string name) =>
        element.Extensions is { } extensions && extensions.TryGetValue(name, out var extension) && extension is JsonNodeExtension node
            ? node.Node
            : null;

    public static string? TextOf(IOpenApiReadOnlyExtensible element, string name) =>
        Of(element, name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
