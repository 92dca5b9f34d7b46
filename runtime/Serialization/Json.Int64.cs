using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>
    /// Reads a 64-bit integer; <c>null</c> as 0. Lenient: <c>1.0</c> and <c>1e3</c> are integers too, as JSON Schema has it, and so are
    /// digits in quotes, which many servers send for 64-bit values.
    /// </summary>
    /// <exception cref="JsonException">Another kind, a fraction, or a value outside the type's range.</exception>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        TryReadInt64(ref reader, out long value) ? value : DefaultOrRefuse<long>(ref reader, "a 64-bit integer");

    /// <summary>Reads a 64-bit integer; <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static long? ReadNullableInt64(ref Utf8JsonReader reader) =>
        TryReadInt64(ref reader, out long value) ? value : NullFor<long>(ref reader);

    private static bool TryReadInt64(ref Utf8JsonReader reader, out long value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value))
        {
            return true;
        }

        bool isWhole = TryReadWhole(ref reader, long.MinValue, long.MaxValue, out decimal whole);
        value = isWhole ? (long)whole : default;
        return isWhole;
    }

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
