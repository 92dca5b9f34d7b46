using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>The schemas of a document as JSON, read without any of the generator's own notions of them.</summary>
internal sealed class SchemaTree
{
    private const int DeepEnough = 40;

    private readonly JsonObject _document;
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.Ordinal);

    public SchemaTree(JsonObject document)
    {
        _document = document;
        Prefix = document.ContainsKey("swagger") ? "#/definitions/" : "#/components/schemas/";
        Named = (document.ContainsKey("swagger") ? document["definitions"] : document["components"]?["schemas"]) as JsonObject ?? [];
        foreach (var (name, schema) in Named)
        {
            foreach (var reference in (schema as JsonObject)?["allOf"] is JsonArray parts ? parts.Select(ReferenceOf).OfType<string>() : [])
            {
                (_derived.TryGetValue(reference, out var names) ? names : _derived[reference] = []).Add(name);
            }
        }
    }

    public JsonObject Named { get; }

    /// <summary>What references to named schemas begin with.</summary>
    public string Prefix { get; }

    /// <summary>All that the schemas say together.</summary>
    /// <param name="schemas">Which all apply.</param>
    /// <param name="random">Chooses among cases.</param>
    /// <exception cref="NoInstanceException">They contradict each other.</exception>
    public FlatSchema Flatten(IReadOnlyList<JsonNode?> schemas, Random random)
    {
        var flat = new FlatSchema();
        foreach (var schema in schemas)
        {
            Flatten(schema, flat, random, null, 0);
        }

        flat.IsNullable = schemas.All(schema => IsNullable(schema, 0));
        return flat;
    }

    // The name is that of the schema which the allOf that is being merged belongs to: it decides the value of the base's discriminator.
    private void Flatten(JsonNode? schema, FlatSchema flat, Random random, string? name, int depth)
    {
        if (schema is JsonValue boolean && boolean.TryGetValue<bool>(out var isAllowed) && !isAllowed)
        {
            throw new NoInstanceException("the schema allows nothing");
        }

        if (depth > DeepEnough)
        {
            throw new NoInstanceException("the schema demands itself");
        }

        if (schema is not JsonObject own)
        {
            return;
        }

        flat.Add(own);
        if (ReferenceOf(own) is { } reference)
        {
            FlattenTarget(reference, flat, random, name, depth);
        }

        foreach (var part in own["allOf"] as JsonArray ?? [])
        {
            Flatten(part, flat, random, name ?? "", depth + 1);
        }

        foreach (var cases in new[] { own["oneOf"], own["anyOf"] }.OfType<JsonArray>().Where(static cases => cases.Count > 0))
        {
            var chosen = cases[random.Next(cases.Count)];
            Flatten(chosen, flat, random, null, depth + 1);
            if (ReferenceOf(chosen) is { } target && cases.Count > 1 && Discriminator.Of(own) is { } discriminator)
            {
                discriminator.Demand(flat, target, random);
            }
        }
    }

    private void FlattenTarget(string reference, FlatSchema flat, Random random, string? name, int depth)
    {
        var target = At(reference) ?? throw new NoInstanceException($"{reference} leads nowhere");
        var own = reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference : null;
        var discriminator = target is JsonObject members && members["oneOf"] is null && members["anyOf"] is null ? Discriminator.Of(members) : null;
        if (discriminator is null)
        {
            Flatten(target, flat, random, name is null or "" ? own : name, depth + 1);
            return;
        }

        // Below an allOf, the schema is the base of the one that is being made; elsewhere any that derives from it may stand for it.
        var derived = name is null ? [.. discriminator.Targets.Union(_derived.GetValueOrDefault(reference, []).Select(one => Prefix + one)).Where(one => one != reference)] : new List<string>();
        if (derived.Count > 0)
        {
            var chosen = derived[random.Next(derived.Count)];
            Flatten(At(chosen), flat, random, chosen, depth + 1);
            discriminator.Demand(flat, chosen, random);
            return;
        }

        Flatten(target, flat, random, name, depth + 1);
        if (name is { Length: > 0 })
        {
            discriminator.Demand(flat, name, random);
        }
    }

    private bool IsNullable(JsonNode? schema, int depth) => schema is JsonObject own && depth < DeepEnough
        && (own["nullable"]?.ToJsonString() == "true" || own["x-nullable"]?.ToJsonString() == "true" || (ReferenceOf(own) is { } reference && IsNullable(At(reference), depth + 1)));

    private static string? ReferenceOf(JsonNode? schema) => schema is JsonObject own && own["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) ? reference : null;

    private JsonNode? At(string reference)
    {
        if (reference != "#" && !reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NoInstanceException("the reference is none within the document");
        }

        JsonNode? node = _document;
        foreach (var step in reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray list && int.TryParse(name, out var index) ? list.ElementAtOrDefault(index) : (node as JsonObject)?[name];
        }

        return node;
    }
}
