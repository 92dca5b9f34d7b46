using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>A document around schemas: each a component, with an operation that answers it and one that takes it.</summary>
internal static class SchemaDocument
{
    public static JsonObject Of(IReadOnlyList<JsonNode?> schemas)
    {
        var components = new JsonObject();
        var paths = new JsonObject();
        for (var index = 0; index < schemas.Count; index++)
        {
            var name = $"S{index}";
            components[name] = Rebased(schemas[index]?.DeepClone(), $"#/components/schemas/{name}");
            paths[$"/{name}"] = new JsonObject
            {
                ["get"] = new JsonObject { ["operationId"] = $"get{name}", ["responses"] = new JsonObject { ["200"] = With(new JsonObject { ["description"] = "It" }, name) } },
                ["put"] = new JsonObject
                {
                    ["operationId"] = $"put{name}",
                    ["requestBody"] = With(new JsonObject { ["required"] = true }, name),
                    ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Taken" } },
                },
            };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Schemas", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = components },
        };
    }

    private static JsonObject With(JsonObject holder, string name)
    {
        holder["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" } } };
        return holder;
    }

    // A schema alone is its own document; as a component it is a part of one.
    private static JsonNode? Rebased(JsonNode? node, string prefix)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (name is "$ref" or "$dynamicRef" && value is JsonValue text && text.TryGetValue<string>(out var reference) && (reference == "#" || reference.StartsWith("#/", StringComparison.Ordinal)))
                    {
                        members[name] = prefix + reference[1..];
                    }
                    else if (name is not ("const" or "enum"))
                    {
                        Rebased(value, prefix);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rebased(item, prefix);
                }

                break;
        }

        return node;
    }
}
