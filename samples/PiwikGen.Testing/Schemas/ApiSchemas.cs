using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Schemas;

/// <summary>The schemas of one document of the API, by name: what the account takes is what the document allows.</summary>
internal sealed class ApiSchemas
{
    private const string Prefix = "#/components/schemas/";

    // Read once for all accounts of a process; nobody changes them.
    private static readonly ConcurrentDictionary<string, ApiSchemas> Known = new(StringComparer.Ordinal);

    private readonly JsonObject _schemas;

    private ApiSchemas(JsonObject schemas) => _schemas = schemas;

    public JsonObject this[string name] => _schemas[name]!.AsObject();

    /// <summary>Reads a document that this assembly carries.</summary>
    public static ApiSchemas Of(string document) => Known.GetOrAdd(document, Read);

    /// <summary>The schema itself, or the one that it refers to.</summary>
    public JsonObject Follow(JsonObject schema)
    {
        while (Referenced(schema) is { } name)
        {
            schema = this[name];
        }

        return schema;
    }

    /// <summary>The schema that the discriminator chooses for a value; null where there is no discriminator, or it knows no such value.</summary>
    public JsonObject? Chosen(JsonObject schema, JsonNode? value)
    {
        var choice = schema["discriminator"] is JsonObject discriminator && value is JsonObject members
            ? members[discriminator["propertyName"]!.GetValue<string>()]
            : null;
        return choice is JsonValue text && text.TryGetValue(out string? word) && schema["discriminator"]!["mapping"]![word] is { } target
            ? this[target.GetValue<string>()[Prefix.Length..]]
            : null;
    }

    /// <summary>The properties of a value: those of the schema, of its parts, and of the schema that its discriminator chooses.</summary>
    public Dictionary<string, JsonObject> PropertiesOf(string name, JsonNode? value)
    {
        var properties = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        Collect(Chosen(this[name], value) ?? this[name], properties);
        return properties;
    }

    private static ApiSchemas Read(string document)
    {
        using var stream = typeof(ApiSchemas).Assembly.GetManifestResourceStream(document + ".openapi.json")
            ?? throw new InvalidOperationException($"The document {document} is not among the resources.");
        return new ApiSchemas(JsonNode.Parse(stream)!["components"]!["schemas"]!.AsObject());
    }

    private void Collect(JsonObject schema, Dictionary<string, JsonObject> properties)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Collect(Follow(part!.AsObject()), properties);
        }

        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            properties[name] = property!.AsObject();
        }
    }

    private static string? Referenced(JsonObject schema) => schema["$ref"]?.GetValue<string>()[Prefix.Length..];
}
