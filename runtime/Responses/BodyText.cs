using System.Text;

namespace PiwikGen.Responses;

/// <summary>The encodings that bodies come in: UTF-8 as RFC 8259 has it, with or without a byte order mark, and what some servers send instead.</summary>
internal static class BodyText
{
    /// <summary>How much of a body an exception keeps.</summary>
    public const int MaxExcerptBytes = 64 * 1024;

    /// <summary>The body as UTF-8 without a byte order mark; the body itself in all but rare cases.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
        {
            return body[Encoding.UTF8.Preamble.Length..];
        }
        var encoding = EncodingOf(ref body, charset);
        return encoding is null ? body : Encoding.UTF8.GetBytes(encoding.GetString(body));
    }

    /// <summary>The beginning of a body, for people.</summary>
    public static string? Excerpt(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.IsEmpty)
        {
            return null;
        }
        var text = ToUtf8(body[..Math.Min(body.Length, MaxExcerptBytes)], charset);
        // A sequence that the limit cut in two is left out; invalid bytes become U+FFFD.
        return Encoding.UTF8.GetString(body.Length > MaxExcerptBytes ? WithoutCutSequence(text) : text);
    }

    private static ReadOnlySpan<byte> WithoutCutSequence(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= 3 && back < text.Length; back++)
        {
            var lead = text[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return back < length ? text[..^back] : text;
            }
        }
        return text;
    }

    // Null for UTF-8, and for charsets that .NET does not know by itself, which mostly are UTF-8 all the same.
    private static Encoding? EncodingOf(ref ReadOnlySpan<byte> body, string? charset)
    {
        if (body.StartsWith(Encoding.Unicode.Preamble) || body.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            var encoding = body[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            body = body[2..];
            return encoding;
        }
        var name = charset.AsSpan().Trim('"');
        return name.IsEmpty || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null
            : name.Equals("utf-16", StringComparison.OrdinalIgnoreCase) || name.Equals("utf-16le", StringComparison.OrdinalIgnoreCase) ? Encoding.Unicode
            : name.Equals("utf-16be", StringComparison.OrdinalIgnoreCase) ? Encoding.BigEndianUnicode
            : name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1
            : null;
    }
}
