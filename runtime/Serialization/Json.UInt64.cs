using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>
    /// Reads an unsigned 64-bit integer; <c>null</c> as 0. Lenient: <c>1.0</c> and <c>1e3</c> are integers too, as JSON Schema has it, and so are
    /// digits in quotes, which many servers send for 64-bit values.
    /// </summary>
    /// <exception cref="JsonException">Another kind, a fraction, or a value outside the type's range.</exception>
    public static ulong ReadUInt64(ref Utf8JsonReader reader) =>
        TryReadUInt64(ref reader, out ulong value) ? value : DefaultOrRefuse<ulong>(ref reader, "an unsigned 64-bit integer");

    /// <summary>Reads an unsigned 64-bit integer; <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static ulong? ReadNullableUInt64(ref Utf8JsonReader reader) =>
        TryReadUInt64(ref reader, out ulong value) ? value : NullFor<ulong>(ref reader);

    private static bool TryReadUInt64(ref Utf8JsonReader reader, out ulong value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out value))
        {
            return true;
        }

        bool isWhole = TryReadWhole(ref reader, ulong.MinValue, ulong.MaxValue, out decimal whole);
        value = isWhole ? (ulong)whole : default;
        return isWhole;
    }

    /// <summary>Writes an unsigned 64-bit integer.</summary>
    public static void WriteUInt64(Utf8JsonWriter writer, JsonEncodedText name, ulong value) => writer.WriteNumber(name, value);

    /// <summary>Writes an unsigned 64-bit integer; nothing at all for <see langword="null"/>.</summary>
    public static void WriteUInt64IfSet(Utf8JsonWriter writer, JsonEncodedText name, ulong? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes an unsigned 64-bit integer; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableUInt64(Utf8JsonWriter writer, JsonEncodedText name, ulong? value)
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
