using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>
    /// Reads a date-time (RFC 3339); <c>null</c> as the default. Lenient, see <see cref="DateTimeText"/>: a blank or small <c>t</c> before
    /// the time, offsets without colon, and no offset at all, which means UTC on every machine.
    /// </summary>
    /// <exception cref="JsonException">Another kind, or a text that is not a date-time.</exception>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            RefuseUnlessNull(ref reader, "a date-time");
            return default;
        }

        DateTimeOffset value = default;
        if (IsPlain(ref reader))
        {
            if (DateTimeText.TryParse(reader.ValueSpan, out value))
            {
                return value;
            }
        }
        else
        {
            Span<byte> text = stackalloc byte[LongestScalar];
            int length = CopyText(ref reader, text);
            if (length > 0 && DateTimeText.TryParse(text[..length], out value))
            {
                return value;
            }
        }

        JsonRefusal.ThrowContent("a date-time");
        return value;
    }

    /// <summary>Reads a date-time; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a text that is not a date-time.</exception>
    public static DateTimeOffset? ReadNullableDateTimeOffset(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadDateTimeOffset(ref reader);

    /// <summary>Writes a date-time.</summary>
    public static void WriteDateTimeOffset(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value) => writer.WriteString(name, value);

    /// <summary>Writes a date-time; nothing at all for <see langword="null"/>.</summary>
    public static void WriteDateTimeOffsetIfSet(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a date-time; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableDateTimeOffset(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
