namespace PiwikGen.Generator.Emission.Text;

/// <summary>Which links of a document become links in the docs.</summary>
internal static class WebLink
{
    private const int MaxLength = 2000;

    /// <summary>Absolute http and https, in printable ASCII, without credentials in front of the host.</summary>
    public static bool IsSafe(string url)
    {
        var host = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : url.Length;
        if (host >= url.Length || url.Length > MaxLength || !url.All(static unit => unit is > ' ' and <= '~' && "\"<>\\^`{|}".IndexOf(unit) < 0))
        {
            return false;
        }

        var end = url.IndexOfAny(['/', '?', '#'], host);
        return end != host && url.IndexOf('@', host, (end < 0 ? url.Length : end) - host) < 0;
    }
}
