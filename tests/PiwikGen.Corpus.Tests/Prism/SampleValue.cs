using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Makes values that a schema allows, as small as it allows: required members, the first of several values, the first of several cases.</summary>
internal sealed class SampleValue(JsonObject document)
{
    private const int DeepEnough = 24;

    public JsonNode? Of(JsonNode? schema, int depth = 0)
    {
        if (depth > DeepEnough)
        {
            throw new NoSampleException("the schema demands itself");
        }

        var flat = Flatten(schema, depth);
        if (flat.TryGetPropertyValue("const", out var constant))
        {
            return constant?.DeepClone();
        }

        if (flat["enum"] is JsonArray { Count: > 0 } values)
        {
            return (values.FirstOrDefault(static value => value is not null) ?? values[0])?.DeepClone();
        }

        return TypeOf(flat) switch
        {
            "object" => Object(flat, depth),
            "array" => Array(flat, depth),
            "integer" => Number(flat, isInteger: true),
            "number" => Number(flat, isInteger: false),
            "boolean" => JsonValue.Create(true),
            "null" => null,
            _ => SampleText.Of(flat),
        };
    }

    /// <summary>What a reference leads to; the node itself where it is none.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (var steps = 0; steps < 50 && node is JsonObject value && value["$ref"] is JsonValue reference; steps++)
        {
            node = At(reference.ToString());
        }

        return node;
    }

    /// <summary>References followed, allOf merged, and of oneOf and anyOf the first case that is not null.</summary>
    public JsonObject Flatten(JsonNode? schema, int depth = 0)
    {
        if (depth > DeepEnough)
        {
            throw new NoSampleException("the schema demands itself");
        }

        var flat = new JsonObject();
        if (Resolve(schema) is not JsonObject own)
        {
            return flat;
        }

        Merge(flat, own);
        if (schema is JsonObject beside && !ReferenceEquals(beside, own))
        {
            Merge(flat, new JsonObject(beside.Where(static member => member.Key != "$ref").Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));
        }

        foreach (var part in own["allOf"] as JsonArray ?? [])
        {
            Merge(flat, Flatten(part, depth + 1));
        }

        foreach (var choice in new[] { own["oneOf"] as JsonArray, own["anyOf"] as JsonArray })
        {
            if (choice?.FirstOrDefault(option => TypeOf(Flatten(option, depth + 1)) != "null") is { } chosen)
            {
                Merge(flat, Flatten(chosen, depth + 1));
                Discriminate(flat, own["discriminator"] as JsonObject, chosen);
            }
        }

        return flat;
    }

    private JsonNode? At(string reference)
    {
        JsonNode? node = document;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray list && int.TryParse(name, out var index) ? list[index] : (node as JsonObject)?[name];
        }

        return node;
    }

    // The value that stands for the chosen case, in the property that tells the cases apart.
    private static void Discriminate(JsonObject flat, JsonObject? discriminator, JsonNode chosen)
    {
        if (discriminator?["propertyName"]?.ToString() is not { } property || (chosen as JsonObject)?["$ref"]?.ToString() is not { } reference)
        {
            return;
        }

        var name = reference[(reference.LastIndexOf('/') + 1)..];
        var value = (discriminator["mapping"] as JsonObject)?.FirstOrDefault(entry => entry.Value?.ToString() is { } target && (target == reference || target == name)).Key ?? name;
        Merge(flat, new JsonObject { ["properties"] = new JsonObject { [property] = new JsonObject { ["const"] = value } } });
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            switch (name)
            {
                case "properties" when value is JsonObject properties && into["properties"] is JsonObject present:
                    foreach (var (property, schema) in properties)
                    {
                        var both = present[property] is { } other ? new JsonObject { ["allOf"] = new JsonArray(other.DeepClone(), schema?.DeepClone()) } : schema?.DeepClone();
                        present[property] = both;
                    }

                    break;
                case "required" when value is JsonArray required && into["required"] is JsonArray present:
                    foreach (var member in required.Where(member => present.All(other => other?.ToString() != member?.ToString())))
                    {
                        present.Add(member?.DeepClone());
                    }

                    break;
                case "allOf" or "oneOf" or "anyOf" or "$ref":
                    break;
                default:
                    into[name] ??= value?.DeepClone();
                    break;
            }
        }
    }

    private static string? TypeOf(JsonObject schema)
    {
        var type = schema["type"] is JsonArray types ? types.FirstOrDefault(static one => one?.ToString() != "null")?.ToString() ?? "null" : schema["type"]?.ToString();
        return type ?? (schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties") ? "object" : schema.ContainsKey("items") ? "array" : null);
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var value = new JsonObject();
        var properties = schema["properties"] as JsonObject ?? [];
        var names = (schema["required"] as JsonArray ?? []).Select(static name => name!.ToString()).Distinct().ToList();
        var least = schema["minProperties"]?.GetValue<int>() ?? 0;
        names.AddRange(properties.Select(static member => member.Key).Except(names).Take(Math.Max(0, least - names.Count)).ToList());
        foreach (var name in names)
        {
            if (properties[name] is not { } property)
            {
                value[name] = "sample";
            }
            else if (Flatten(property, depth + 1)["readOnly"]?.GetValue<bool>() != true)
            {
                value[name] = Of(property, depth + 1);
            }
        }

        for (var number = value.Count; number < least; number++)
        {
            value[$"key{number}"] = schema["additionalProperties"] is JsonObject item ? Of(item, depth + 1) : "sample";
        }

        return value;
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        var least = schema["minItems"]?.GetValue<int>() ?? 0;
        var count = Math.Max(least, depth <= 1 ? 1 : 0);
        return new JsonArray([.. Enumerable.Range(0, count).Select(index => Of((schema["prefixItems"] as JsonArray)?.ElementAtOrDefault(index) ?? schema["items"], depth + 1))]);
    }

    private static JsonValue Number(JsonObject schema, bool isInteger)
    {
        decimal? Bound(string keyword) => schema[keyword] is JsonValue value && value.TryGetValue<double>(out var bound) && Math.Abs(bound) < 1e15 ? (decimal)bound : null;
        var least = Bound("minimum") ?? (Bound("exclusiveMinimum") is { } above ? above + 1 : 1);
        least += schema["exclusiveMinimum"] is JsonValue flag && flag.TryGetValue<bool>(out var isExclusive) && isExclusive ? 1 : 0;
        var value = Math.Max(least, 0) is var candidate && Bound("maximum") is { } most && candidate > most ? most : Math.Max(least, least < 0 ? 0 : least);
        if (Bound("multipleOf") is { } step and > 0 && value % step != 0)
        {
            value = Math.Ceiling(value / step) * step;
        }

        return isInteger ? JsonValue.Create((long)Math.Ceiling(value)) : JsonValue.Create(value);
    }
}
