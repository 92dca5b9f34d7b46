using System.Text.RegularExpressions;

namespace PiwikGen.Testing.Json;

/// <summary>Regular expressions that came with a request: one that is wrong or takes too long fits nothing.</summary>
internal static class TextPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    public static bool IsOne(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, Limit);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static bool Fits(string text, string pattern, bool ignoresCase = false)
    {
        try
        {
            return Regex.IsMatch(text, pattern, ignoresCase ? RegexOptions.IgnoreCase | RegexOptions.CultureInvariant : RegexOptions.None, Limit);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
