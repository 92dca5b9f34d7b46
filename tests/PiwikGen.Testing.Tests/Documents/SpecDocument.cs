using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace PiwikGen.Testing.Tests.Documents;

/// <summary>One document of specs/: its operations, and its schemas ready to check JSON.</summary>
internal sealed class SpecDocument
{
    private const string SchemasOfDocument = "#/components/schemas/";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private readonly JsonObject _document;
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    private SpecDocument(string name, JsonObject document)
    {
        Name = name;
        _document = document;
        Operations =
        [
            .. from path in document["paths"]!.AsObject()
               from member in path.Value!.AsObject()
               where Methods.Contains(member.Key)
               select new SpecOperation(this, member.Key.ToUpperInvariant(), path.Key, member.Value!.AsObject()),
        ];
    }

    /// <summary>Such as <c>apps</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public static SpecDocument Load(string file) =>
        new(Path.GetFileName(file).Split('.')[0], JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    public JsonObject Component(string kind, string reference) => _document["components"]![kind]![reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject();

    /// <summary>What of the JSON contradicts the schema; empty when nothing does.</summary>
    public IReadOnlyList<string> Check(JsonNode schema, string json)
    {
        using var instance = JsonDocument.Parse(json);
        var result = _schemas.GetOrAdd(schema.ToJsonString(), Compile).Evaluate(instance.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(static detail => detail.Errors is not null).SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    // The schemas of the document stand under $defs of each schema that is checked, where JSON Schema looks for them.
    private JsonSchema Compile(string schema)
    {
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["allOf"] = new JsonArray(JsonNode.Parse(schema)),
            ["$defs"] = _document["components"]?["schemas"]?.DeepClone() ?? new JsonObject(),
        };
        return JsonSchema.FromText(whole.ToJsonString().Replace(SchemasOfDocument, "#/$defs/", StringComparison.Ordinal));
    }
}
