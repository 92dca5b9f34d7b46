using System.Text;
using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>The known values of an open enum: they are read without making new strings. A value that is not among them is kept as it came.</summary>
public sealed class JsonEnumValues
{
    private readonly string[] _known;
    private readonly Utf8Names _names;

    /// <summary>The known values.</summary>
    public JsonEnumValues(params string[] known)
    {
        ArgumentNullException.ThrowIfNull(known);
        _known = known;
        _names = new Utf8Names(known);
    }

    /// <summary>
    /// Reads a value; <c>null</c> as <see langword="null"/>. Lenient: where a server sends <c>1</c> or <c>true</c> for <c>"1"</c> or
    /// <c>"true"</c>, its text counts, and of an object or array its JSON.
    /// </summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    public string? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                int index = _names.Find(ref reader);
                return index >= 0 ? _known[index] : Json.GetText(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Null:
                return null;
            default:
                return JsonElement.ParseValue(ref reader).GetRawText();
        }
    }
}
