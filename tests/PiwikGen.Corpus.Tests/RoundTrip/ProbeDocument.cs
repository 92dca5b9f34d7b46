using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>
/// A document's schemas with operations of our own around them, which send and receive each: its named schemas, and those that stand in
/// bodies and answers. None is only received or only sent, so that all that is read has to be written.
/// </summary>
internal sealed class ProbeDocument
{
    private const string Probe = "PiwikGenProbe";
    private const string All = "PiwikGenProbes";

    private ProbeDocument(JsonObject document, IReadOnlyList<string> places)
    {
        Document = document;
        Places = places;
        Tree = new SchemaTree(document);
    }

    public JsonObject Document { get; }

    public SchemaTree Tree { get; }

    /// <summary>Where the schema of each probe stands in the document.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The type that holds a probe's value in a member called <c>value</c>.</summary>
    public static string TypeOf(int probe) => $"Corpus.Document.{Probe}{probe}";

    /// <summary>The schema of a probe.</summary>
    public JsonNode? SchemaOf(int probe) => Tree.Named[$"{Probe}{probe}"]!["properties"]!["value"];

    public static ProbeDocument Of(JsonObject source)
    {
        var isSwagger = source.ContainsKey("swagger");
        var document = (JsonObject)WithoutDirections(source)!;
        var named = new SchemaTree(document);
        var schemas = named.Named.Select(member => (Place: member.Key, Schema: (JsonNode?)new JsonObject { ["$ref"] = named.Prefix + Escaped(member.Key) }))
            .Concat(BodySchemas.In(document).Select(static body => (body.Place, Schema: body.Schema?.DeepClone())))
            .ToList();
        document.Remove("paths");
        document.Remove("webhooks");
        document.Remove("security");
        document["paths"] = Paths(isSwagger, named.Prefix + All);
        var components = isSwagger ? document : Member(document, "components");
        var all = Member(components, isSwagger ? "definitions" : "schemas");
        for (var index = 0; index < schemas.Count; index++)
        {
            all[$"{Probe}{index}"] = Holder([KeyValuePair.Create("value", schemas[index].Schema)]);
        }

        all[All] = Holder(schemas.Select((_, index) => KeyValuePair.Create($"p{index}", (JsonNode?)new JsonObject { ["$ref"] = $"{named.Prefix}{Probe}{index}" })));
        return new ProbeDocument(document, [.. schemas.Select(static schema => schema.Place)]);
    }

    private static JsonObject Holder(IEnumerable<KeyValuePair<string, JsonNode?>> properties) => new() { ["type"] = "object", ["properties"] = new JsonObject(properties) };

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject)
        {
            owner[name] = new JsonObject();
        }

        return owner[name]!.AsObject();
    }

    private static JsonObject Paths(bool isSwagger, string reference)
    {
        JsonObject Schema() => new() { ["schema"] = new JsonObject { ["$ref"] = reference } };
        JsonObject Content() => new() { ["content"] = new JsonObject { ["application/json"] = Schema() }, ["description"] = "All." };
        var operation = new JsonObject { ["operationId"] = "sendAll" };
        if (isSwagger)
        {
            var (parameter, answer) = (Schema(), Schema());
            (parameter["in"], parameter["name"], answer["description"]) = ("body", "body", "All.");
            operation["parameters"] = new JsonArray(parameter);
            operation["responses"] = new JsonObject { ["200"] = answer };
        }
        else
        {
            operation["requestBody"] = Content();
            operation["responses"] = new JsonObject { ["200"] = Content() };
        }

        return new JsonObject { ["/all"] = new JsonObject { ["put"] = operation } };
    }

    private static JsonNode? WithoutDirections(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(static member => member.Key is not ("readOnly" or "writeOnly") || member.Value is not JsonValue)
            .Select(static member => KeyValuePair.Create(member.Key, WithoutDirections(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutDirections)]),
        _ => node?.DeepClone(),
    };

    private static string Escaped(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
