using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>Reads the text of a header as the type that the document declares; what does not fit is no value.</summary>
internal static class HeaderValue
{
    public static T? Read<T, TCodec>(string text)
        where TCodec : IJsonCodec<T>
    {
        // Numbers and booleans stand as in JSON; all else is text (OpenAPI 3.1, style simple), a date often one of RFC 9110, section 5.6.7.
        if (TryRead<T, TCodec>(text, out var value))
        {
            return value;
        }

        // A list takes a single item for itself: what it holds has to be told from the commas first.
        if (!typeof(IList).IsAssignableFrom(typeof(T)))
        {
            return TryRead<T, TCodec>(Quoted(Instant(text) ?? text), out value) ? value : default;
        }

        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return TryRead<T, TCodec>($"[{string.Join(',', items)}]", out value) || TryRead<T, TCodec>($"[{string.Join(',', items.Select(Quoted))}]", out value)
            ? value
            : default;
    }

    // A value of another kind reads as null, and says so by that.
    private static bool TryRead<T, TCodec>(string json, out T? value)
        where TCodec : IJsonCodec<T>
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            value = reader.Read() ? TCodec.Read(ref reader) : default;
            return value is not null && !reader.Read();
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;
}
