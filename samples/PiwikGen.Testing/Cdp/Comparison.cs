using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Json;

namespace PiwikGen.Testing.Cdp;

/// <summary>Compares values of an attribute with the value of a condition.</summary>
internal static class Comparison
{
    private static readonly string[] OfOrder = ["eq", "neq", "gt", "gte", "lt", "lte"];
    private static readonly string[] OfIdentity = ["eq", "neq"];
    private static readonly string[] OfTime = ["in_the_last", "in_the_next", "before_last", "after_next", "earlier_than", "later_than"];
    private static readonly string[] OfText =
        ["eq", "neq", "contains", "not_contains", "icontains", "not_icontains", "starts_with", "ends_with", "matches", "not_matches"];

    /// <summary>Whether the operator is one for attributes of a type, and the value one for the operator.</summary>
    public static bool Allows(CdpColumn column, string operation, JsonNode value) => column.Type switch
    {
        "datetime" => OfTime.Contains(operation)
            && (operation is "earlier_than" or "later_than" ? ColumnValues.TryTime(value, out _) : value.GetValueKind() == JsonValueKind.Number),
        "number" or "int" or "ipv4" or "ipv6" => OfOrder.Contains(operation) && ColumnValues.Fits(value, column),
        "string" => OfText.Contains(operation) && ColumnValues.Fits(value, column)
            && (operation is not ("matches" or "not_matches") || TextPattern.IsOne(value.GetValue<string>())),
        _ => OfIdentity.Contains(operation) && ColumnValues.Fits(value, column),
    };

    /// <summary>Whether any of the values holds; for an operator that denies, whether all do. Times are compared with now, and given in seconds from it.</summary>
    public static bool Holds(CdpColumn column, IEnumerable<JsonNode> values, string operation, JsonNode expected, DateTimeOffset now)
    {
        var denied = operation switch { "neq" => "eq", _ when operation.StartsWith("not_", StringComparison.Ordinal) => operation["not_".Length..], _ => null };
        return denied is null
            ? values.Any(value => IsSo(column, value, operation, expected, now))
            : !values.Any(value => IsSo(column, value, denied, expected, now));
    }

    private static bool IsSo(CdpColumn column, JsonNode value, string operation, JsonNode expected, DateTimeOffset now) => column.Type switch
    {
        "datetime" => ColumnValues.TryTime(value, out var time) && IsSo(time, operation, expected, now),
        "number" or "int" => IsSo(ColumnValues.Number(value).CompareTo(ColumnValues.Number(expected)), operation),
        "ipv4" or "ipv6" => IPAddress.TryParse(value.ToString(), out var left) && IPAddress.TryParse(expected.ToString(), out var right)
            && IsSo(left.GetAddressBytes().AsSpan().SequenceCompareTo(right.GetAddressBytes()), operation),
        "string" => IsSo(value.ToString(), operation, expected.ToString()),
        _ => JsonNode.DeepEquals(value, expected),
    };

    private static bool IsSo(int order, string operation) => operation switch
    {
        "eq" => order == 0,
        "gt" => order > 0,
        "gte" => order >= 0,
        "lt" => order < 0,
        _ => order <= 0,
    };

    private static bool IsSo(string value, string operation, string expected) => operation switch
    {
        "eq" => value == expected,
        "contains" => value.Contains(expected, StringComparison.Ordinal),
        "icontains" => value.Contains(expected, StringComparison.OrdinalIgnoreCase),
        "starts_with" => value.StartsWith(expected, StringComparison.Ordinal),
        "ends_with" => value.EndsWith(expected, StringComparison.Ordinal),
        _ => TextPattern.Fits(value, expected),
    };

    private static bool IsSo(DateTimeOffset time, string operation, JsonNode expected, DateTimeOffset now)
    {
        if (ColumnValues.TryTime(expected, out var fixedTime))
        {
            return operation == "earlier_than" ? time < fixedTime : time > fixedTime;
        }

        var span = TimeSpan.FromSeconds(ColumnValues.Number(expected));
        return operation switch
        {
            "in_the_last" => time <= now && time >= now - span,
            "in_the_next" => time >= now && time <= now + span,
            "before_last" => time < now - span,
            _ => time > now + span,
        };
    }
}
