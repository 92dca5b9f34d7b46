using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>
/// The exceptions for JSON that cannot be read. They say what was due and which kind came, never the value:
/// answers may hold personal data and messages end up in logs.
/// </summary>
internal static class JsonRefusal
{
    [DoesNotReturn]
    public static void Throw(string due, JsonTokenType found) =>
        throw new JsonException($"Expected {due} in the JSON, found {Describe(found)}{(found is JsonTokenType.String or JsonTokenType.Number ? " that is none, or out of its range" : "")}.");

    [DoesNotReturn]
    public static void ThrowEnd() => throw new JsonException("The JSON ends too early.");

    public static JsonException InvalidText(Exception cause) =>
        new("A text in the JSON holds bytes that are not UTF-8, or half of a surrogate pair.", cause);

    private static string Describe(JsonTokenType found) => found switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.None => "nothing",
        _ => "the end of the value",
    };
}
