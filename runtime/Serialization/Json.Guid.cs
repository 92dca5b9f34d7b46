using System.Buffers.Text;
using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a UUID (RFC 9562); <c>null</c> as <see cref="Guid.Empty"/>. Braces and missing hyphens are accepted.</summary>
    /// <exception cref="JsonException">Another kind, or what is not a UUID.</exception>
    public static Guid ReadGuid(ref Utf8JsonReader reader) =>
        TryReadGuid(ref reader, out Guid value) ? value : DefaultOrRefuse<Guid>(ref reader, "a UUID");

    /// <summary>Reads a UUID (RFC 9562); <c>null</c>, and what is not a UUID, as <see langword="null"/>.</summary>
    public static Guid? ReadNullableGuid(ref Utf8JsonReader reader) =>
        TryReadGuid(ref reader, out Guid value) ? value : NullFor<Guid>(ref reader);

    private static bool TryReadGuid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && (reader.TryGetGuid(out value) || TryReadOtherGuid(ref reader, out value));
    }

    /// <summary>Writes a UUID.</summary>
    public static void WriteGuid(Utf8JsonWriter writer, JsonEncodedText name, Guid value) => writer.WriteString(name, value);

    /// <summary>Writes a UUID; nothing at all for <see langword="null"/>.</summary>
    public static void WriteGuidIfSet(Utf8JsonWriter writer, JsonEncodedText name, Guid? value)
    {
        if (value.HasValue)
        {
            writer.WriteString(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a UUID; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableGuid(Utf8JsonWriter writer, JsonEncodedText name, Guid? value)
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

    private static bool TryReadOtherGuid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        Span<byte> text = stackalloc byte[LongestScalar];
        int length = CopyText(ref reader, text);
        foreach (char format in length > 0 ? "NBP" : "")
        {
            if (Utf8Parser.TryParse(text[..length], out value, out int consumed, format) && consumed == length)
            {
                return true;
            }
        }

        return false;
    }
}
