using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>
    /// Reads a 32-bit integer; <c>null</c> as 0. Lenient: <c>1.0</c> and <c>1e3</c> are integers too, as JSON Schema has it, and so are
    /// digits in quotes, which many servers send for 64-bit values.
    /// </summary>
    /// <exception cref="JsonException">Another kind, a fraction, or a value outside the type's range.</exception>
    public static int ReadInt32(ref Utf8JsonReader reader) =>
        TryReadInt32(ref reader, out int value) ? value : DefaultOrRefuse<int>(ref reader, "a 32-bit integer");

    /// <summary>Reads a 32-bit integer; <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static int? ReadNullableInt32(ref Utf8JsonReader reader) =>
        TryReadInt32(ref reader, out int value) ? value : NullFor<int>(ref reader);

    private static bool TryReadInt32(ref Utf8JsonReader reader, out int value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value))
        {
            return true;
        }

        bool isWhole = TryReadWhole(ref reader, int.MinValue, int.MaxValue, out decimal whole);
        value = isWhole ? (int)whole : default;
        return isWhole;
    }

    /// <summary>Writes a 32-bit integer.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, JsonEncodedText name, int value) => writer.WriteNumber(name, value);

    /// <summary>Writes a 32-bit integer; nothing at all for <see langword="null"/>.</summary>
    public static void WriteInt32IfSet(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a 32-bit integer; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableInt32(Utf8JsonWriter writer, JsonEncodedText name, int? value)
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
