using System.Globalization;
using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Reads a full-date (RFC 3339); <c>null</c> as the default. Of a date-time the date is taken, as it is written.</summary>
    /// <exception cref="JsonException">Another kind, or what is not a date.</exception>
    public static DateOnly ReadDateOnly(ref Utf8JsonReader reader) =>
        TryReadDateOnly(ref reader, out DateOnly value) ? value : DefaultOrRefuse<DateOnly>(ref reader, "a date");

    /// <summary>Reads a full-date (RFC 3339); <c>null</c>, and what is not a date, as <see langword="null"/>.</summary>
    public static DateOnly? ReadNullableDateOnly(ref Utf8JsonReader reader) =>
        TryReadDateOnly(ref reader, out DateOnly value) ? value : NullFor<DateOnly>(ref reader);

    private static bool TryReadDateOnly(ref Utf8JsonReader reader, out DateOnly value)
    {
        bool isDate = TryReadDateTimeOffset(ref reader, out DateTimeOffset moment);
        value = isDate ? DateOnly.FromDateTime(moment.DateTime) : default;
        return isDate;
    }

    /// <summary>Writes a date.</summary>
    public static void WriteDateOnly(Utf8JsonWriter writer, JsonEncodedText name, DateOnly value) => WriteDate(writer, name, value);

    /// <summary>Writes a date; nothing at all for <see langword="null"/>.</summary>
    public static void WriteDateOnlyIfSet(Utf8JsonWriter writer, JsonEncodedText name, DateOnly? value)
    {
        if (value.HasValue)
        {
            WriteDate(writer, name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a date; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableDateOnly(Utf8JsonWriter writer, JsonEncodedText name, DateOnly? value)
    {
        if (value.HasValue)
        {
            WriteDate(writer, name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal static void WriteDateValue(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateFormat.Length];
        value.TryFormat(text, out int written, DateFormat, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }

    private static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateFormat.Length];
        value.TryFormat(text, out int written, DateFormat, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..written]);
    }
}
