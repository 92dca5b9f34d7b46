using System.Buffers;
using System.Net.Http.Headers;

namespace PiwikGen.Responses;

/// <summary>
/// The headers of <see cref="Requests.RequestOptions"/>. They are checked here, since the framework writes CR and LF to the wire when it
/// does not validate, and quotes the value in its exception when it does.
/// </summary>
internal static class CallHeaders
{
    // RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Printable ASCII, blank and tab.
    private static readonly SearchValues<char> ValueCharacters = SearchValues.Create(
        "\t !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static void Apply(HttpRequestMessage message, IDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
        {
            Check(name, value);
            // Headers of the content are refused here, and headers of the request there; no exception is thrown.
            if (Replace(message.Headers, name, value))
            {
                continue;
            }
            if (message.Content is { } content)
            {
                Replace(content.Headers, name, value);
            }
        }
    }

    private static bool Replace(HttpHeaders headers, string name, string value)
    {
        if (!headers.TryAddWithoutValidation(name, value))
        {
            return false;
        }
        headers.Remove(name);
        return headers.TryAddWithoutValidation(name, value);
    }

    private static void Check(string name, string value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException("The name of a header in the RequestOptions holds a character that header names do not have.");
        }
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} follows from the body and cannot be set in the RequestOptions.");
        }
        if (value is null || value.AsSpan().ContainsAnyExcept(ValueCharacters))
        {
            throw new ArgumentException($"The value of the header {name} in the RequestOptions holds a line break or another character beyond printable ASCII.");
        }
    }
}
