using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Schemas;

/// <summary>Holds requests against the schemas of a document and names the first rule that is broken. What only answers have is passed over.</summary>
internal sealed class SchemaCheck(ApiSchemas schemas)
{
    /// <summary>Refuses a body, or a part of one, that breaks a rule.</summary>
    public void Body(string schema, JsonNode? value, string pointer = "")
    {
        if (Find(schemas[schema], value, pointer) is { } problem)
        {
            throw problem.InBody();
        }
    }

    /// <summary>Refuses a value of a query parameter that breaks a rule.</summary>
    public void Query(string schema, string parameter, string value)
    {
        if (Find(schemas[schema], value, "") is { } problem)
        {
            throw problem.InQuery(parameter);
        }
    }

    /// <summary>A copy of what was sent, without what the document does not know and what only answers have.</summary>
    public JsonObject Writable(string schema, JsonObject sent)
    {
        var known = schemas.PropertiesOf(schema, sent);
        var written = new JsonObject();
        foreach (var (name, value) in sent)
        {
            if (known.TryGetValue(name, out var property) && !IsReadOnly(property))
            {
                written[name] = value?.DeepClone();
            }
        }

        return written;
    }

    private SchemaProblem? Find(JsonObject schema, JsonNode? value, string pointer)
    {
        schema = schemas.Follow(schema);
        if (schema["discriminator"] is JsonObject discriminator && value is JsonObject members)
        {
            return schemas.Chosen(schema, value) is { } chosen
                ? FindInParts(chosen, value, pointer)
                : Unknown(discriminator, members, pointer);
        }

        return FindInParts(schema, value, pointer);
    }

    // The base of a hierarchy is a part of each type within it: its discriminator has had its say by then.
    private SchemaProblem? FindInParts(JsonObject schema, JsonNode? value, string pointer)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            if (FindInParts(schemas.Follow(part!.AsObject()), value, pointer) is { } problem)
            {
                return problem;
            }
        }

        return FindInAlternatives(schema, value, pointer)
            ?? ValueRules.Find(schema, value, pointer)
            ?? FindInMembers(schema, value, pointer)
            ?? FindInItems(schema, value, pointer);
    }

    private SchemaProblem? FindInAlternatives(JsonObject schema, JsonNode? value, string pointer)
    {
        foreach (var keyword in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema[keyword] is JsonArray alternatives
                && !alternatives.Any(alternative => Find(alternative!.AsObject(), value, pointer) is null))
            {
                return new SchemaProblem(pointer, keyword, null, "The value has none of the forms that it may have.");
            }
        }

        return null;
    }

    private SchemaProblem? FindInMembers(JsonObject schema, JsonNode? value, string pointer)
    {
        if (value is not JsonObject members)
        {
            return null;
        }

        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            var name = required!.GetValue<string>();
            if (!members.ContainsKey(name))
            {
                return new SchemaProblem($"{pointer}/{name}", "required", required, $"The property {name} is required.");
            }
        }

        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (!IsReadOnly(property!) && members.TryGetPropertyValue(name, out var member) && Find(property!.AsObject(), member, $"{pointer}/{name}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private SchemaProblem? FindInItems(JsonObject schema, JsonNode? value, string pointer)
    {
        if (value is not JsonArray items || schema["items"] is not JsonObject itemSchema)
        {
            return null;
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (Find(itemSchema, items[index], $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static SchemaProblem Unknown(JsonObject discriminator, JsonObject members, string pointer)
    {
        var name = discriminator["propertyName"]!.GetValue<string>();
        var known = new JsonArray([.. discriminator["mapping"]!.AsObject().Select(static pair => (JsonNode)pair.Key)]);
        return members.ContainsKey(name)
            ? new SchemaProblem($"{pointer}/{name}", "enum", known, $"The property {name} has a value that it cannot have.")
            : new SchemaProblem($"{pointer}/{name}", "required", name, $"The property {name} is required.");
    }

    private static bool IsReadOnly(JsonNode property) => property["readOnly"]?.GetValue<bool>() == true;
}
