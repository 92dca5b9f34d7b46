using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a date-time (RFC 3339); <c>null</c> as the default. Lenient, see the class DateTimeText: a blank or small <c>t</c> before the time, offsets without colon, and no offset at all, which means UTC on every machine.</summary>
    /// <exception cref="JsonException">Another kind, or what is not a date-time.</exception>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader) =>
        TryReadDateTimeOffset(ref reader, out DateTimeOffset value) ? value : DefaultOrRefuse<DateTimeOffset>(ref reader, "a date-time");

    /// <summary>Reads a date-time (RFC 3339); <c>null</c>, and what is not a date-time, as <see langword="null"/>.</summary>
    public static DateTimeOffset? ReadNullableDateTimeOffset(ref Utf8JsonReader reader) =>
        TryReadDateTimeOffset(ref reader, out DateTimeOffset value) ? value : NullFor<DateTimeOffset>(ref reader);

    private static bool TryReadDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        if (IsPlain(ref reader))
        {
            return DateTimeText.TryParse(reader.ValueSpan, out value);
        }

        Span<byte> text = stackalloc byte[LongestScalar];
        int length = CopyText(ref reader, text);
        return length > 0 && DateTimeText.TryParse(text[..length], out value);
    }

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
