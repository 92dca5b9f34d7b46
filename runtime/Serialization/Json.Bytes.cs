using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads bytes in base64 or base64url (RFC 4648); <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static byte[]? ReadBytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            Skip(ref reader);
            return null;
        }

        return reader.TryGetBytesFromBase64(out byte[]? value) ? value : ReadBase64Url(ref reader);
    }

    /// <summary>Writes bytes as base64; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteBytes(Utf8JsonWriter writer, JsonEncodedText name, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteBase64String(name, value);
    }

    /// <summary>Writes bytes as base64; nothing at all for <see langword="null"/>.</summary>
    public static void WriteBytesIfSet(Utf8JsonWriter writer, JsonEncodedText name, byte[]? value)
    {
        if (value is not null)
        {
            writer.WriteBase64String(name, value);
        }
    }

    private static byte[]? ReadBase64Url(ref Utf8JsonReader reader)
    {
        string text = GetText(ref reader).Replace('-', '+').Replace('_', '/');
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out int written) ? bytes[..written] : null;
    }
}
