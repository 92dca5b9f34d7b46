using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>An example and the schema it is an example of.</summary>
/// <param name="Pointer">Where the example stands.</param>
/// <param name="IsSent">Whether it is an example of what a client sends.</param>
internal sealed record ExamplePair(string Pointer, JsonNode? Schema, JsonNode? Example, bool IsSent)
{
    /// <summary>All pairs of a document, examples of schemas and of media types.</summary>
    public static List<ExamplePair> In(JsonObject document)
    {
        var pairs = new List<ExamplePair>();
        Collect(document["components"], "/components", false, pairs);
        Collect(document["paths"], "/paths", false, pairs);
        return pairs;
    }

    private static void Collect(JsonNode? node, string pointer, bool isSent, List<ExamplePair> pairs)
    {
        if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                Collect(items[index], $"{pointer}/{index}", isSent, pairs);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        AddExamples(members, pointer, isSent, pairs);
        foreach (var (name, value) in members)
        {
            if (name is not ("example" or "examples" or "default" or "enum"))
            {
                Collect(value, $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", isSent || name == "requestBody", pairs);
            }
        }
    }

    private static void AddExamples(JsonObject members, string pointer, bool isSent, List<ExamplePair> pairs)
    {
        // A media type or parameter has its schema beside the example; a schema is the object that the example stands in.
        var isHolder = members["schema"] is JsonObject;
        if (members.ContainsKey("example") && (isHolder || LooksLikeSchema(members, pointer)))
        {
            pairs.Add(new ExamplePair(pointer + "/example", isHolder ? members["schema"] : members, members["example"], isSent));
        }

        if (isHolder && members["examples"] is JsonObject examples)
        {
            pairs.AddRange(examples
                .Where(static example => example.Value is JsonObject value && value.ContainsKey("value"))
                .Select(example => new ExamplePair($"{pointer}/examples/{example.Key}", members["schema"], example.Value!["value"], isSent)));
        }
    }

    private static bool LooksLikeSchema(JsonObject members, string pointer) =>
        !members.ContainsKey("in") && !pointer.EndsWith("/properties", StringComparison.Ordinal)
        && (members.ContainsKey("type") || members.ContainsKey("$ref") || members.ContainsKey("allOf") || members.ContainsKey("oneOf") || members.ContainsKey("anyOf") || members.ContainsKey("properties") || members.ContainsKey("enum"));
}
