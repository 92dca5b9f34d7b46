using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PiwikGen.Testing.Schemas;

/// <summary>The rules of a schema for one value by itself: its type, its range, its form.</summary>
internal static class ValueRules
{
    public static SchemaProblem? Find(JsonObject schema, JsonNode? value, string pointer)
    {
        if (schema["type"] is { } type && !IsOfType(type, value))
        {
            return new SchemaProblem(pointer, "type", type, $"The value is not of the type {type.ToJsonString().Replace("\"", "", StringComparison.Ordinal)}.");
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            return new SchemaProblem(pointer, "const", constant, $"The value must be {constant.ToJsonString()}.");
        }

        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            return new SchemaProblem(pointer, "enum", values, "The value is none of those that are allowed.");
        }

        return value switch
        {
            JsonArray items => OfItems(schema, items, pointer),
            JsonValue => value.GetValueKind() switch
            {
                JsonValueKind.String => OfText(schema, value.GetValue<string>(), pointer),
                JsonValueKind.Number => OfNumber(schema, NumberOf(value), pointer),
                _ => null,
            },
            _ => null,
        };
    }

    private static bool IsOfType(JsonNode type, JsonNode? value) => type is JsonArray types
        ? types.Any(each => IsOfType(each!.GetValue<string>(), value))
        : IsOfType(type.GetValue<string>(), value);

    private static bool IsOfType(string type, JsonNode? value) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && decimal.IsInteger(NumberOf(value!))),
        _ => type == "boolean",
    };

    private static SchemaProblem? OfItems(JsonObject schema, JsonArray items, string pointer) =>
        items.Count < Number(schema, "minItems", 0) ? new SchemaProblem(pointer, "minItems", schema["minItems"], "There are too few items.")
        : items.Count > Number(schema, "maxItems", int.MaxValue) ? new SchemaProblem(pointer, "maxItems", schema["maxItems"], "There are too many items.")
        : schema["uniqueItems"]?.GetValue<bool>() == true && items.DistinctBy(static item => item?.ToJsonString()).Count() < items.Count
            ? new SchemaProblem(pointer, "uniqueItems", true, "An item is there twice.")
        : null;

    private static SchemaProblem? OfNumber(JsonObject schema, decimal value, string pointer) =>
        value < Number(schema, "minimum", decimal.MinValue) ? new SchemaProblem(pointer, "minimum", schema["minimum"], "The value is too small.")
        : value > Number(schema, "maximum", decimal.MaxValue) ? new SchemaProblem(pointer, "maximum", schema["maximum"], "The value is too large.")
        : null;

    private static SchemaProblem? OfText(JsonObject schema, string value, string pointer) =>
        value.Length < Number(schema, "minLength", 0) ? new SchemaProblem(pointer, "minLength", schema["minLength"], "The value is too short.")
        : value.Length > Number(schema, "maxLength", int.MaxValue) ? new SchemaProblem(pointer, "maxLength", schema["maxLength"], "The value is too long.")
        : schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? new SchemaProblem(pointer, "pattern", schema["pattern"], "The value is not of the form that it must have.")
        : schema["format"]?.GetValue<string>() is { } format && !IsOfFormat(format, value)
            ? new SchemaProblem(pointer, "format", schema["format"], $"The value is no {format}.")
        : null;

    private static bool IsOfFormat(string format, string value) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "date-time" => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "hostname" => Uri.CheckHostName(value) is UriHostNameType.Dns,
        _ => true,
    };

    // What is too large for a decimal is too large for every rule as well.
    private static decimal NumberOf(JsonNode value) =>
        decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;

    private static decimal Number(JsonObject schema, string keyword, decimal otherwise) => schema[keyword]?.GetValue<decimal>() ?? otherwise;
}
