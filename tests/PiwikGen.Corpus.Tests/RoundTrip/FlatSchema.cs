using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>What several schemas demand together, once references are followed, <c>allOf</c> is merged and a case of every union is chosen.</summary>
internal sealed class FlatSchema
{
    private readonly Dictionary<string, JsonNode> _keywords = new(StringComparer.Ordinal);
    private HashSet<string>? _types;

    /// <summary>The members that are described, each with all that is said of it.</summary>
    public Dictionary<string, List<JsonNode?>> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public List<JsonNode?> Items { get; } = [];

    public List<JsonNode?> PrefixItems { get; } = [];

    public List<JsonNode?> AdditionalProperties { get; } = [];

    /// <summary>The listed values, where some are.</summary>
    public List<JsonNode?>? Values { get; private set; }

    /// <summary>Whether the place itself says that null is allowed.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The JSON types that all schemas allow; null where none is named.</summary>
    public IReadOnlyCollection<string>? Types => _types;

    public string? Text(string keyword) => _keywords.GetValueOrDefault(keyword) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public decimal? Number(string keyword) =>
        _keywords.GetValueOrDefault(keyword) is JsonValue value && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool IsTrue(string keyword) => IsTrue(_keywords.GetValueOrDefault(keyword));

    public bool Has(string keyword) => _keywords.ContainsKey(keyword);

    /// <summary>Adds what one schema says itself.</summary>
    /// <exception cref="NoInstanceException">It contradicts what is there.</exception>
    public void Add(JsonObject schema)
    {
        AddTypes(schema);
        AddValues(schema);
        AddMembers(schema);
        foreach (var (keyword, value) in schema)
        {
            if (value is not null)
            {
                _keywords[keyword] = _keywords.TryGetValue(keyword, out var known) ? Tighter(keyword, known, value) : value;
            }
        }
    }

    public void Add(string property, JsonNode? schema)
    {
        if (!Properties.TryGetValue(property, out var declarations))
        {
            Properties.Add(property, declarations = []);
        }

        declarations.Add(schema);
    }

    private void AddTypes(JsonObject schema)
    {
        if (schema["type"] is not { } type)
        {
            return;
        }

        var named = (type is JsonArray several ? several.Select(static one => one?.ToString() ?? "null") : [type.ToString()]).ToHashSet(StringComparer.Ordinal);
        if (IsTrue(schema["nullable"]) || IsTrue(schema["x-nullable"]))
        {
            named.Add("null");
        }

        if (_types is null)
        {
            _types = named;
            return;
        }

        // Every integer is a number.
        var isInteger = (_types.Contains("integer") && named.Contains("number")) || (_types.Contains("number") && named.Contains("integer"));
        _types.IntersectWith(named);
        if (isInteger)
        {
            _types.Remove("number");
            _types.Add("integer");
        }

        if (_types.Count == 0)
        {
            throw new NoInstanceException("the types exclude each other");
        }
    }

    private void AddValues(JsonObject schema)
    {
        if (schema["enum"] is JsonArray { Count: > 0 } listed)
        {
            Values = Narrow(listed);
        }

        if (schema.TryGetPropertyValue("const", out var constant))
        {
            Values = Narrow([constant]);
        }
    }

    private List<JsonNode?> Narrow(IEnumerable<JsonNode?> values)
    {
        List<JsonNode?> narrowed = [.. values.Where(value => Values is null || Values.Exists(known => JsonNode.DeepEquals(known, value)))];
        return narrowed.Count > 0 ? narrowed : throw new NoInstanceException("the listed values exclude each other");
    }

    private void AddMembers(JsonObject schema)
    {
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            Add(name, property);
        }

        Required.UnionWith((schema["required"] as JsonArray ?? []).Select(static name => name!.ToString()));
        PrefixItems.AddRange(schema["prefixItems"] as JsonArray ?? schema["items"] as JsonArray ?? []);
        if (schema["items"] is { } items and not JsonArray)
        {
            Items.Add(items);
        }

        // What is merely said to be open is not asked to keep what it does not know.
        if (schema["additionalProperties"] is { } additional && (!IsTrue(additional) || schema.ContainsKey("properties")))
        {
            AdditionalProperties.Add(additional);
        }
    }

    private static JsonNode Tighter(string keyword, JsonNode known, JsonNode value)
    {
        var isMost = keyword is "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties";
        var isLeast = keyword is "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties";
        if ((isMost || isLeast) && known is JsonValue one && one.TryGetValue<double>(out var first) && value is JsonValue other && other.TryGetValue<double>(out var second))
        {
            return (isMost ? second < first : second > first) ? value : known;
        }

        return known;
    }

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;
}

/// <summary>A schema of which no instance can be made here; says why.</summary>
internal sealed class NoInstanceException(string message) : Exception(message);
