using System.Net.Http.Headers;
using System.Text;

namespace PiwikGen.Requests;

/// <summary>The bytes of a text, without loss or not at all: the framework would send U+FFFD or a question mark for what it cannot encode.</summary>
internal static class TextBody
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text in UTF-8.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static byte[] Encode(string text) => Encode(text, Utf8);

    /// <summary>The text in the charset that the media type names; without one UTF-8, which is then added to the media type.</summary>
    /// <exception cref="ArgumentException">The charset is unknown, or has no character for a part of the text.</exception>
    public static byte[] Encode(string text, ref string mediaType)
    {
        if (Charset(mediaType) is { } charset)
        {
            return Encode(text, Find(charset));
        }

        mediaType += "; charset=utf-8";
        return Encode(text);
    }

    /// <summary>Accepts texts that have an encoding.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public static void RefuseHalfPairs(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            Encode(text);
        }
    }

    private static byte[] Encode(string text, Encoding encoding)
    {
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            // Without the cause: its message tells a piece of the text.
            throw new ArgumentException($"The text cannot be sent without loss: it holds half a surrogate pair or a character that {encoding.WebName} does not have.", nameof(text));
        }
    }

    private static string? Charset(string mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out var parsed) && parsed.CharSet?.Trim('"') is { Length: > 0 } charset ? charset : null;

    private static Encoding Find(string charset)
    {
        if (charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException("The charset of the media type is not known to .NET. Its encoding may have to be registered, see CodePagesEncodingProvider.", nameof(charset), e);
        }
    }
}
