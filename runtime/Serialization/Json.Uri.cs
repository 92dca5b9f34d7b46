using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a URI reference (RFC 3986), absolute or relative; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a text that is no URI reference.</exception>
    public static Uri? ReadUri(ref Utf8JsonReader reader)
    {
        if (ReadString(ref reader) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value))
        {
            JsonRefusal.ThrowContent("a URI");
        }

        return value;
    }

    /// <summary>Writes a URI; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteUri(Utf8JsonWriter writer, JsonEncodedText name, Uri? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteString(name, value.OriginalString);
    }

    /// <summary>Writes a URI; nothing at all for <see langword="null"/>.</summary>
    public static void WriteUriIfSet(Utf8JsonWriter writer, JsonEncodedText name, Uri? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value.OriginalString);
        }
    }
}
