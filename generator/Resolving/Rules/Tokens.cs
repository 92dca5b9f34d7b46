namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Names as HTTP has them (RFC 9110, 5.6.2).</summary>
internal static class Tokens
{
    private const string Marks = "!#$%&'*+-.^_`|~";

    public static bool IsToken(string text) => text.Length > 0 && text.All(static unit => IsLetterOrDigit(unit) || Marks.IndexOf(unit) >= 0);

    /// <summary>Whether a text is a media type or a range of them, with or without parameters (RFC 9110, 8.3.1 and 12.5.1).</summary>
    public static bool IsMediaType(string text)
    {
        var end = text.IndexOf(';');
        var type = (end < 0 ? text : text.Substring(0, end)).Trim();
        var slash = type.IndexOf('/');
        return slash > 0 && IsToken(type.Substring(0, slash)) && IsToken(type.Substring(slash + 1));
    }

    /// <summary>Names of components (OpenAPI 3.1, 4.8.7).</summary>
    public static bool IsComponentName(string text) => text.Length > 0 && text.All(static unit => IsLetterOrDigit(unit) || unit is '.' or '-' or '_');

    private static bool IsLetterOrDigit(char unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
