using System.Text;

namespace PiwikGen.Authentication;

/// <summary>Reads the body of a token answer: never more than 64 KiB, whatever the header says and however it was compressed.</summary>
internal static class TokenAnswerText
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>The body as UTF-8 without a byte order mark; null when it is larger than <see cref="MaxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer = new byte[1024];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return ToUtf8(buffer.AsSpan(0, length), content.Headers.ContentType?.CharSet);
            }

            length += read;
            if (length > MaxBytes)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(length * 2, MaxBytes + 1));
            }
        }
    }

    /// <summary>JSON is UTF-8 (RFC 8259, section 8.1), yet some servers write a byte order mark or another charset.</summary>
    private static byte[] ToUtf8(ReadOnlySpan<byte> body, string? charset)
    {
        if (body.StartsWith(Encoding.UTF8.Preamble))
        {
            return body[Encoding.UTF8.Preamble.Length..].ToArray();
        }

        var encoding = body.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : body.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : charset?.Trim('"').ToLowerInvariant() switch
            {
                "utf-16" or "utf-16le" => Encoding.Unicode,
                "utf-16be" => Encoding.BigEndianUnicode,
                "iso-8859-1" => Encoding.Latin1,
                _ => null,
            };
        return encoding is null
            ? body.ToArray()
            : Encoding.UTF8.GetBytes(encoding.GetString(body).TrimStart('\uFEFF'));
    }
}
