using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>
    /// Reads a 64-bit integer; <c>null</c> as 0. Lenient: <c>1.0</c> and <c>1e3</c> are integers too, as JSON Schema has it, and so are
    /// digits in quotes, which many servers send for 64-bit values.
    /// </summary>
    /// <exception cref="JsonException">Another kind, a fraction, or a value outside the type's range.</exception>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value))
        {
            return value;
        }

        return (long)ReadWhole(ref reader, long.MinValue, long.MaxValue);
    }

    /// <summary>Reads a 64-bit integer; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a value outside the type's range.</exception>
    public static long? ReadNullableInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadInt64(ref reader);

    /// <summary>Writes a 64-bit integer.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, JsonEncodedText name, long value) => writer.WriteNumber(name, value);

    /// <summary>Writes a 64-bit integer; nothing at all for <see langword="null"/>.</summary>
    public static void WriteInt64IfSet(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a 64-bit integer; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableInt64(Utf8JsonWriter writer, JsonEncodedText name, long? value)
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
