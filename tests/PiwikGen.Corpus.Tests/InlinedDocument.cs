using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>
/// Makes one document of many in which no schema has a name: every reference is replaced by what it leads to. What contains
/// itself ends in a schema that allows anything.
/// </summary>
internal sealed class InlinedDocument
{
    private const int MaxDepth = 40;

    private readonly JsonObject _paths = [];
    private readonly JsonObject _securitySchemes = [];

    public static JsonObject Of(IEnumerable<JsonObject> documents)
    {
        var inlined = new InlinedDocument();
        foreach (var document in documents)
        {
            inlined.Add(document);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "All of it", ["version"] = "1" },
            ["paths"] = inlined._paths,
            ["components"] = new JsonObject { ["securitySchemes"] = inlined._securitySchemes },
        };
    }

    private void Add(JsonObject document)
    {
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (!_paths.ContainsKey(path))
            {
                _paths[path] = Inline(item, document, []);
            }
        }

        foreach (var (name, scheme) in document["components"]?["securitySchemes"] as JsonObject ?? [])
        {
            _securitySchemes[name] = Inline(scheme, document, []);
        }
    }

    private static JsonNode? Inline(JsonNode? node, JsonObject document, List<string> open)
    {
        switch (node)
        {
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Inline(item, document, open))]);
            case JsonObject members when members["$ref"] is JsonValue reference && reference.TryGetValue<string>(out var pointer) && pointer.StartsWith("#/", StringComparison.Ordinal):
                return open.Contains(pointer) || open.Count > MaxDepth ? new JsonObject() : Inline(Target(document, pointer), document, [.. open, pointer]);
            case JsonObject members:
                // Mappings lead to schemas by name, and there are none.
                return new JsonObject(members.Where(static member => member.Key is not ("mapping" or "discriminator"))
                    .Select(member => KeyValuePair.Create(member.Key, Inline(member.Value, document, open))));
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode? Target(JsonObject document, string pointer) => pointer[2..].Split('/')
        .Select(static token => Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        .Aggregate((JsonNode?)document, static (node, token) => node is JsonArray items ? items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : node?[token]);
}
