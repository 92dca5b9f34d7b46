using System.Buffers;

namespace PiwikGen.Requests;

/// <summary>
/// What a header may hold. The framework checks only where it parses, writes CR and LF to the wire where it does not, and quotes the
/// value in its exceptions.
/// </summary>
internal static class HeaderText
{
    // Printable ASCII, blank and tab (RFC 9110, 5.5, without obs-text).
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Why the text cannot be sent; null where it can.</summary>
    public static string? Refusal(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(Allowed);
        return at < 0 ? null
            : text[at] > '\x7F' ? "headers take ASCII characters only."
            : "headers take no line breaks and no other control characters.";
    }

    /// <summary>The media type itself, if it can be sent.</summary>
    /// <exception cref="ArgumentException">It holds what would end the header; the message does not quote it.</exception>
    public static string MediaType(string mediaType, string argument)
    {
        ArgumentNullException.ThrowIfNull(mediaType, argument);
        return Refusal(mediaType) is { } reason ? throw new ArgumentException("The media type cannot be sent: " + reason, argument) : mediaType;
    }
}
