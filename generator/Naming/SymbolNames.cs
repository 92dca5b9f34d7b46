using System.Globalization;

namespace PiwikGen.Generator.Naming;

/// <summary>What the symbols of a raw name are called where they carry its meaning (<c>&gt;=</c>, <c>*</c>, <c>+1</c>).</summary>
internal static class SymbolNames
{
    private static readonly Dictionary<string, string> Comparisons = new(StringComparer.Ordinal)
    {
        [">="] = "GreaterThanOrEqual",
        ["<="] = "LessThanOrEqual",
        ["=>"] = "Arrow",
        ["->"] = "Arrow",
        ["!="] = "NotEqual",
        ["<>"] = "NotEqual",
        ["=="] = "Equal",
        ["=~"] = "Matches",
        ["!~"] = "NotMatches",
        ["&&"] = "And",
        ["||"] = "Or",
        ["**"] = "DoubleAsterisk",
        ["<"] = "LessThan",
        [">"] = "GreaterThan",
        ["="] = "Equal",
        ["!"] = "Not",
    };

    /// <summary>The name of the comparison or other operator at <paramref name="index"/>, if one begins there.</summary>
    public static string? Operator(string raw, int index, out int length)
    {
        for (length = Math.Min(2, raw.Length - index); length > 0; length--)
        {
            if (Comparisons.TryGetValue(raw.Substring(index, length), out var name))
            {
                return name;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>The name of any one code point that is neither an ASCII letter nor an ASCII digit.</summary>
    public static string Of(int codePoint) => codePoint switch
    {
        ' ' => "Space",
        '\t' => "Tab",
        '\n' => "LineFeed",
        '\r' => "CarriageReturn",
        '!' => "Not",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "Ampersand",
        '\'' => "Apostrophe",
        '(' => "OpenParenthesis",
        ')' => "CloseParenthesis",
        '*' => "Asterisk",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Dash",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "LessThan",
        '=' => "Equal",
        '>' => "GreaterThan",
        '?' => "QuestionMark",
        '@' => "At",
        '[' => "OpenBracket",
        '\\' => "Backslash",
        ']' => "CloseBracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "OpenBrace",
        '|' => "Pipe",
        '}' => "CloseBrace",
        '~' => "Tilde",
        _ => Encoded(codePoint),
    };

    /// <summary>A code point that has no ASCII spelling, by number: <c>U4E2D</c>.</summary>
    public static string Encoded(int codePoint) => "U" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
