using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>What a document says of the members of a value, by its schemas alone.</summary>
internal sealed class SchemaKnowledge(JsonObject document)
{
    private const int Deepest = 32;

    /// <summary>Why a member may be missing in what is written back; null where nothing excuses it.</summary>
    public string? Excuse(JsonNode? schema, IReadOnlyList<string> path)
    {
        var current = Expand(schema, 0).ToList();
        foreach (var step in path)
        {
            var next = current.SelectMany(one => Below(one, step)).SelectMany(below => Expand(below, 0)).ToList();
            if (next.Count == 0)
            {
                return "a member that the schema does not know";
            }

            current = next;
        }

        return current.Any(static one => one["readOnly"]?.ToJsonString() == "true") ? "a read-only member" : null;
    }

    private static IEnumerable<JsonNode?> Below(JsonObject schema, string step)
    {
        if (step.Length > 0 && step[0] == '[')
        {
            yield return schema["items"];
            yield break;
        }

        if (schema["properties"] is JsonObject properties && properties.TryGetPropertyValue(step, out var property))
        {
            yield return property;
        }
        else if (schema["additionalProperties"] is JsonObject additional)
        {
            yield return additional;
        }
    }

    private IEnumerable<JsonObject> Expand(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject members || depth > Deepest)
        {
            yield break;
        }

        yield return members;
        foreach (var part in new[] { "allOf", "oneOf", "anyOf" }.SelectMany(name => members[name] as JsonArray ?? []).Append(Target(members["$ref"])))
        {
            foreach (var expanded in Expand(part, depth + 1))
            {
                yield return expanded;
            }
        }
    }

    private JsonNode? Target(JsonNode? reference)
    {
        if (reference?.GetValue<string>() is not { } text || !text.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? node = document;
        foreach (var token in Uri.UnescapeDataString(text[2..]).Split('/'))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray items ? items[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node?[name];
        }

        return node;
    }
}
