namespace PiwikGen.Pagination;

/// <summary>Reads the header of RFC 8288: <c>&lt;https://api.example/pets?page=2&gt;; rel="next", ...</c>.</summary>
internal static class LinkHeader
{
    /// <summary>The target of the relation <c>next</c>; null where there is none.</summary>
    public static string? Next(string? header)
    {
        var rest = header.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('>');
            if (close < 0)
            {
                return null;
            }

            var target = rest[..close].Trim();
            rest = rest[(close + 1)..];
            var parameters = rest[..EndOfParameters(rest)];
            rest = rest[parameters.Length..];
            if (IsNext(parameters))
            {
                return target.ToString();
            }
        }

        return null;
    }

    // The comma that ends a link, outside of quotes.
    private static int EndOfParameters(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == ',' && !quoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    // Several relations may stand in one parameter, separated by blanks.
    private static bool IsNext(ReadOnlySpan<char> parameters)
    {
        foreach (var parameter in parameters.ToString().Split(';'))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                return parameter[(equals + 1)..].Trim().Trim('"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
