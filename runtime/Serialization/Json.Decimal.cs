using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a decimal number, exact to 28 digits; <c>null</c> as 0. A number in quotes is accepted; trailing zeros are kept.</summary>
    /// <exception cref="JsonException">Another kind, or what is not a decimal number.</exception>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        TryReadDecimal(ref reader, out decimal value) ? value : DefaultOrRefuse<decimal>(ref reader, "a decimal number");

    /// <summary>Reads a decimal number, exact to 28 digits; <c>null</c>, and what is not a decimal number, as <see langword="null"/>.</summary>
    public static decimal? ReadNullableDecimal(ref Utf8JsonReader reader) =>
        TryReadDecimal(ref reader, out decimal value) ? value : NullFor<decimal>(ref reader);

    /// <summary>Writes a decimal number with all its digits.</summary>
    public static void WriteDecimal(Utf8JsonWriter writer, JsonEncodedText name, decimal value) => writer.WriteNumber(name, value);

    /// <summary>Writes a decimal number with all its digits; nothing at all for <see langword="null"/>.</summary>
    public static void WriteDecimalIfSet(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a decimal number with all its digits; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableDecimal(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
