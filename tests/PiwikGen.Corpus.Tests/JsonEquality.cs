using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests;

/// <summary>Compares JSON as values: members in any order, numbers and instants whatever their spelling.</summary>
internal static class JsonEquality
{
    /// <summary>The paths at which two values differ, each with what is there.</summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        if (expected is JsonObject left && actual is JsonObject right)
        {
            return left.Select(static member => member.Key).Union(right.Select(static member => member.Key))
                .SelectMany(name => !right.ContainsKey(name) ? [$"{path}.{name} is missing"]
                    : !left.ContainsKey(name) ? [$"{path}.{name} is new"]
                    : Differences(left[name], right[name], $"{path}.{name}"));
        }

        if (expected is JsonArray these && actual is JsonArray those && these.Count == those.Count)
        {
            return these.SelectMany((item, index) => Differences(item, those[index], $"{path}[{index}]"));
        }

        return IsSame(expected, actual) ? [] : [$"{path} differs: {Shorten(expected)} became {Shorten(actual)}"];
    }

    private static bool IsSame(JsonNode? expected, JsonNode? actual)
    {
        if (JsonNode.DeepEquals(expected, actual))
        {
            return true;
        }

        if (expected is not JsonValue one || actual is not JsonValue other || one.GetValueKind() != other.GetValueKind())
        {
            return false;
        }

        return one.GetValueKind() switch
        {
            JsonValueKind.Number => double.Parse(one.ToJsonString(), CultureInfo.InvariantCulture).Equals(double.Parse(other.ToJsonString(), CultureInfo.InvariantCulture)),
            JsonValueKind.String => IsSameInstant(one.GetValue<string>(), other.GetValue<string>()) || IsSameId(one.GetValue<string>(), other.GetValue<string>()),
            _ => false,
        };
    }

    private static bool IsSameInstant(string one, string other) =>
        DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first)
        && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second)
        && first == second;

    private static bool IsSameId(string one, string other) => Guid.TryParse(one, out var first) && Guid.TryParse(other, out var second) && first == second;

    private static string Shorten(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
