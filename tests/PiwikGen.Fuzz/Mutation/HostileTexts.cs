using System.Globalization;
using System.Text;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>Texts with a meaning to something on the way from a document to an assembly.</summary>
internal static class HostileTexts
{
    private static readonly string[] Texts =
    [
        "\"); } } file class PwnedX { } class Z { void M(string s = \"", "\\", "\\\"", "\"", "'", "{", "}", "{{", "$\"", "\"\"\"", "*/", "//", "/*", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029",
        "\0", "\u0001", "\u001B", "\u007F", "\u00AD", "\u061C", "\u200B", "\u200D", "\u202E", "\u2066", "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uD83D\uDE00", "e\u0301", "\u00E9", "\u4E2D",
        "#if false", "#line 1 \"x\"", "#pragma warning disable", "<include file='/x' path='//*'/>", "<see cref=\"X!\"/>", "</summary>", "]]>", "&", "&lt;", "&#0;", "<b>", "<!--", "```", "* a\n  * b", "|a|b|\n|-|-|",
        "[a](javascript:x)", "class", "record", "_", "__arglist", "@a", "value", "field", "await", "var", "dynamic", "System", "Task", "String", "object", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize", "Value", "ReadJson", "WriteJson", "AdditionalProperties", "cancellationToken", "options", "request", "Request", "Client", "Default", "1a", "", " ", "-", ".", "..", "../../x", "C:\\x", "NUL", "con", "a/b",
        "a~1b", "%2F", "%", "{id}", "{", "{a}{b}", "{id}/{id}", "?a=b", "a b", "a-b", "a_b", "A-B", "x-y", "$ref", "#/components/schemas/", "#", "http://169.254.169.254/", "file:///etc/passwd", "\\\\host\\share",
        "1e9999", "NaN", "-0", "0x10", "1_000", "0o17", "1:20", "2020-01-01", "~", "null", "no", "on", "<<", "*a", "&a", "!!binary", "!<tag:x>", "|", ">", "- ", ": ", "? ", "%YAML 1.1", "---", "...",
    ];

    public static string Pick(Random random) => random.Next(24) == 0 ? Long(random) : Texts[random.Next(Texts.Length)];

    /// <summary>The text within the quotation marks of JSON or YAML, in ASCII.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' or '\\' => escaped.Append('\\').Append(unit),
                >= ' ' and <= '~' => escaped.Append(unit),
                _ => escaped.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return escaped.ToString();
    }

    private static string Long(Random random) => string.Concat(Enumerable.Repeat(Texts[random.Next(Texts.Length)], random.Next(2, 200)));
}
