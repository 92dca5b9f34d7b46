using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PiwikGen.Testing.Analytics.Columns;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>What operators do with the values of each type of column.</summary>
internal static class Comparison
{
    /// <summary>A test of values; null where the type has no such operator.</summary>
    public static Func<object?, bool>? Of(ColumnType type, string operation, JsonElement value, string path) => type switch
    {
        ColumnType.Text => operation is "empty" or "not_empty" ? Emptiness(operation) : OfTexts(operation, Text(value, path), path),
        ColumnType.Labelled => operation is "empty" or "not_empty" ? Emptiness(operation) : OfIds(operation, Id(value, path)),
        ColumnType.Whole or ColumnType.Number => OfOrdered(operation, Number(value, path), static cell => Convert.ToDecimal(cell, CultureInfo.InvariantCulture)),
        ColumnType.Boolean => OfBooleans(operation, value, path),
        _ => OfOrdered(operation, Time(value, path), static cell => cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)cell),
    };

    /// <summary>A test of numbers; null where there is no such operator.</summary>
    public static Func<object?, bool>? OfNumbers(string operation, JsonElement value, string path) =>
        OfOrdered(operation, (double)Number(value, path), static cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture));

    private static Func<object?, bool> Emptiness(string operation) => operation == "empty" ? IsEmpty : static cell => !IsEmpty(cell);

    private static bool IsEmpty(object? cell) => cell is null or "";

    private static Func<object?, bool>? OfTexts(string operation, string value, string path)
    {
        Func<string, bool>? test = operation switch
        {
            "eq" => cell => cell == value,
            "neq" => cell => cell != value,
            "contains" => cell => cell.Contains(value, StringComparison.Ordinal),
            "not_contains" => cell => !cell.Contains(value, StringComparison.Ordinal),
            "icontains" => cell => cell.Contains(value, StringComparison.OrdinalIgnoreCase),
            "not_icontains" => cell => !cell.Contains(value, StringComparison.OrdinalIgnoreCase),
            "starts_with" => cell => cell.StartsWith(value, StringComparison.Ordinal),
            "ends_with" => cell => cell.EndsWith(value, StringComparison.Ordinal),
            "matches" => Pattern(value, path).IsMatch,
            "not_matches" => Not(Pattern(value, path).IsMatch),
            _ => null,
        };
        return test is null ? null : cell => test(cell as string ?? "");
    }

    // As RE2, this knows no references back and is done in linear time.
    private static Regex Pattern(string pattern, string path)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw BodyReader.Refused("This is not a valid pattern.", $"{path}.condition.value");
        }
    }

    private static Func<string, bool> Not(Func<string, bool> test) => cell => !test(cell);

    private static Func<object?, bool>? OfIds(string operation, string id) => operation switch
    {
        "eq" => cell => (cell as Labelled)?.IdText == id,
        "neq" => cell => (cell as Labelled)?.IdText != id,
        _ => null,
    };

    private static Func<object?, bool>? OfBooleans(string operation, JsonElement value, string path)
    {
        var wanted = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong("true or false", path);
        return operation switch
        {
            "eq" => cell => Equals(cell, wanted),
            "neq" => cell => !Equals(cell, wanted),
            _ => null,
        };
    }

    private static Func<object?, bool>? OfOrdered<T>(string operation, T value, Func<object, T> read)
        where T : IComparable<T>
    {
        Func<int, bool>? test = operation switch
        {
            "eq" => static order => order == 0,
            "neq" => static order => order != 0,
            "gt" => static order => order > 0,
            "gte" => static order => order >= 0,
            "lt" => static order => order < 0,
            "lte" => static order => order <= 0,
            _ => null,
        };
        return test is null ? null : cell => cell is null ? operation == "neq" : test(read(cell).CompareTo(value));
    }

    private static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong("a text", path);

    private static string Id(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw Wrong("an id", path),
    };

    private static decimal Number(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong("a number", path);

    private static DateTime Time(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String && DateTime.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time)
            ? time
            : throw Wrong("a date", path);

    private static JsonApi.RefusalException Wrong(string wanted, string path) =>
        BodyReader.Refused($"The value has to be {wanted} for this column.", $"{path}.condition.value");
}
