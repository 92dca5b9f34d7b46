namespace PiwikGen.Authentication;

/// <summary>The characters of a bearer token: <c>b64token</c> of RFC 6750, section 2.1.</summary>
internal static class BearerTokenSyntax
{
    /// <summary>Servers commonly end at 32 KiB of headers in all; a longer token could not be sent anyway.</summary>
    public const int MaxLength = 32 * 1024;

    /// <summary>
    /// Whether the token can be sent as it is. <see cref="System.Net.Http.Headers.AuthenticationHeaderValue"/> lets blanks and
    /// non-ASCII letters pass, and what it refuses it repeats in its exception.
    /// </summary>
    public static bool IsValid(string token)
    {
        var end = token.Length;
        while (end > 0 && token[end - 1] == '=')
        {
            end--;
        }

        if (end == 0 || token.Length > MaxLength)
        {
            return false;
        }

        foreach (var letter in token.AsSpan(0, end))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.' or '_' or '~' or '+' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
