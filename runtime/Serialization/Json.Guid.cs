using System.Buffers.Text;
using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a UUID (RFC 9562); <c>null</c> as <see cref="Guid.Empty"/>. Braces and missing hyphens are accepted.</summary>
    /// <exception cref="JsonException">Another kind, or a text that is not a UUID.</exception>
    public static Guid ReadGuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out Guid value))
        {
            return value;
        }

        return ReadOtherGuid(ref reader);
    }

    /// <summary>Reads a UUID; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a text that is not a UUID.</exception>
    public static Guid? ReadNullableGuid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadGuid(ref reader);

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

    private static Guid ReadOtherGuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            RefuseUnlessNull(ref reader, "a UUID");
            return Guid.Empty;
        }

        Span<byte> text = stackalloc byte[LongestScalar];
        int length = CopyText(ref reader, text);
        if (length > 0)
        {
            foreach (char format in "NBP")
            {
                if (Utf8Parser.TryParse(text[..length], out Guid value, out int consumed, format) && consumed == length)
                {
                    return value;
                }
            }
        }

        JsonRefusal.ThrowContent("a UUID");
        return default;
    }
}
