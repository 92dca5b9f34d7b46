using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>Values of attributes: whether they fit, and what becomes of one that a profile has when another comes.</summary>
internal static class ColumnValues
{
    public static bool Fits(JsonNode? value, CdpColumn column) => (column.Type, value?.GetValueKind()) switch
    {
        ("number" or "int", JsonValueKind.Number) => true,
        ("bool", JsonValueKind.True or JsonValueKind.False) => true,
        ("datetime", JsonValueKind.String) => TryTime(value, out _),
        ("ipv4" or "ipv6", JsonValueKind.String) => IPAddress.TryParse(value!.GetValue<string>(), out _),
        (_, JsonValueKind.String) => column.Type is "string" or "uuid" or "hex",
        _ => false,
    };

    /// <summary>What the profile keeps once a value has come, by the aggregation of the attribute.</summary>
    public static JsonNode Combine(CdpColumn column, JsonNode? kept, JsonNode value) => column.Aggregation switch
    {
        "first" => (kept ?? value).DeepClone(),
        "first_last" => new JsonObject { ["first"] = (kept?["first"] ?? value).DeepClone(), ["last"] = value.DeepClone() },
        "list" => List(kept, value, isUnique: false),
        "list_unique" => List(kept, value, isUnique: true),
        "min" => kept is null || Compare(value, kept) < 0 ? value.DeepClone() : kept.DeepClone(),
        "max" => kept is null || Compare(value, kept) > 0 ? value.DeepClone() : kept.DeepClone(),
        "sum" => JsonValue.Create((kept is null ? 0 : Number(kept)) + Number(value)),
        _ => value.DeepClone(),
    };

    /// <summary>The values among those that a profile keeps which a condition looks at.</summary>
    public static IEnumerable<JsonNode> Selected(CdpColumn column, JsonNode? kept, string? selector) => (kept, column.Aggregation) switch
    {
        (null, _) => [],
        (JsonObject both, "first_last") => selector switch
        {
            "first" => [both["first"]!],
            "last" => [both["last"]!],
            _ => [both["first"]!, both["last"]!],
        },
        (JsonArray list, _) => list.Select(static item => item!),
        _ => [kept],
    };

    public static double Number(JsonNode value) => Convert.ToDouble(value.ToString(), CultureInfo.InvariantCulture);

    public static bool TryTime(JsonNode? value, out DateTimeOffset time)
    {
        time = default;
        return value?.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }

    private static int Compare(JsonNode left, JsonNode right) => TryTime(left, out var earlier) && TryTime(right, out var later)
        ? earlier.CompareTo(later)
        : Number(left).CompareTo(Number(right));

    private static JsonArray List(JsonNode? kept, JsonNode value, bool isUnique)
    {
        var list = kept?.DeepClone() as JsonArray ?? [];
        if (!isUnique || !list.Any(item => JsonNode.DeepEquals(item, value)))
        {
            list.Add(value.DeepClone());
        }

        return list;
    }
}
