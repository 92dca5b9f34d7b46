using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a decimal number, exact to 28 digits; <c>null</c> as 0. A number in quotes is accepted; trailing zeros are kept.</summary>
    /// <exception cref="JsonException">Another kind, or a value outside the range of <see cref="decimal"/>.</exception>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? 0m : ReadDecimalFrom(ref reader, "a number");

    /// <summary>Reads a decimal number with all its digits; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a value outside the type's range.</exception>
    public static decimal? ReadNullableDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadDecimal(ref reader);

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
