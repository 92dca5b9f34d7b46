using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a URI reference (RFC 3986), absolute or relative; <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static Uri? ReadUri(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            Skip(ref reader);
            return null;
        }

        return Uri.TryCreate(GetText(ref reader), UriKind.RelativeOrAbsolute, out Uri? value) ? value : null;
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
