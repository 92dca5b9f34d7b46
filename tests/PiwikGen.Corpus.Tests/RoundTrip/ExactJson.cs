using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>Compares JSON as values, as strictly as can be: only the spelling of numbers, instants and UUIDs, and the order of members, may differ.</summary>
internal static partial class ExactJson
{
    /// <summary>The first place at which two values differ, with what is there; null where none does.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        if (expected is JsonObject left && actual is JsonObject right)
        {
            return left.Select(member => right.TryGetPropertyValue(member.Key, out var other)
                    ? Difference(member.Value, other, $"{path}.{member.Key}")
                    : $"{path}.{member.Key} is lost: {Shorten(member.Value)}")
                .Concat(right.Where(member => !left.ContainsKey(member.Key)).Select(member => $"{path}.{member.Key} is new: {Shorten(member.Value)}"))
                .FirstOrDefault(static difference => difference is not null);
        }

        if (expected is JsonArray these && actual is JsonArray those && these.Count == those.Count)
        {
            return these.Select((item, index) => Difference(item, those[index], $"{path}[{index}]")).FirstOrDefault(static difference => difference is not null);
        }

        return IsSame(expected, actual) ? null : $"{path} differs: {Shorten(expected)} became {Shorten(actual)}";
    }

    private static bool IsSame(JsonNode? expected, JsonNode? actual)
    {
        if (expected is not JsonValue one || actual is not JsonValue other || one.GetValueKind() != other.GetValueKind())
        {
            return JsonNode.DeepEquals(expected, actual);
        }

        return one.GetValueKind() switch
        {
            JsonValueKind.Number => IsSameNumber(one.ToJsonString(), other.ToJsonString()),
            JsonValueKind.String => IsSameText(one.GetValue<string>(), other.GetValue<string>()),
            _ => true,
        };
    }

    private static bool IsSameNumber(string one, string other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            ? first == second || IsRounded(one, other)
            : double.Parse(one, CultureInfo.InvariantCulture).Equals(double.Parse(other, CultureInfo.InvariantCulture));

    // What is either an integer or a number is a double, which rounds integers of more than 53 bits.
    private static bool IsRounded(string one, string other) => other.Contains('E', StringComparison.Ordinal)
        && double.Parse(one, CultureInfo.InvariantCulture).Equals(double.Parse(other, CultureInfo.InvariantCulture));

    private static bool IsSameText(string one, string other) => one == other
        || (Instant().IsMatch(one) && Instant().IsMatch(other) && DateTimeOffset.Parse(one, CultureInfo.InvariantCulture) == DateTimeOffset.Parse(other, CultureInfo.InvariantCulture))
        || (Guid.TryParseExact(one, "D", out var first) && Guid.TryParseExact(other, "D", out var second) && first == second);

    private static string Shorten(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 80 ? text : text[..77] + "...";
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Instant();
}
