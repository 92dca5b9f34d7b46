using System.Globalization;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The character references that descriptions contain in practice. An unknown one is text.</summary>
internal static class HtmlEntities
{
    private const int MaxLength = 12;

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["apos"] = "'", ["nbsp"] = " ", ["ndash"] = "\u2013", ["mdash"] = "\u2014",
        ["hellip"] = "\u2026", ["lsquo"] = "\u2018", ["rsquo"] = "\u2019", ["ldquo"] = "\u201C", ["rdquo"] = "\u201D", ["laquo"] = "\u00AB",
        ["raquo"] = "\u00BB", ["bull"] = "\u2022", ["middot"] = "\u00B7", ["copy"] = "\u00A9", ["reg"] = "\u00AE", ["trade"] = "\u2122",
        ["deg"] = "\u00B0", ["plusmn"] = "\u00B1", ["times"] = "\u00D7", ["divide"] = "\u00F7", ["euro"] = "\u20AC", ["pound"] = "\u00A3",
        ["yen"] = "\u00A5", ["sect"] = "\u00A7", ["para"] = "\u00B6", ["larr"] = "\u2190", ["rarr"] = "\u2192", ["le"] = "\u2264",
        ["ge"] = "\u2265", ["ne"] = "\u2260", ["lbrace"] = "{", ["rbrace"] = "}", ["lcub"] = "{", ["rcub"] = "}", ["num"] = "#", ["ast"] = "*",
        ["vert"] = "|", ["grave"] = "`", ["lowbar"] = "_", ["sol"] = "/", ["colon"] = ":", ["emsp"] = " ", ["ensp"] = " ", ["thinsp"] = " ",
    };

    /// <summary>The text of the reference at <paramref name="index"/>, where an ampersand stands; null where there is none.</summary>
    public static string? Read(string text, int index, out int length)
    {
        length = 0;
        var end = text.IndexOf(';', index, Math.Min(MaxLength, text.Length - index));
        if (end < index + 2)
        {
            return null;
        }

        length = end - index + 1;
        var name = text.Substring(index + 1, end - index - 1);
        if (name[0] != '#')
        {
            return Named.TryGetValue(name, out var value) ? value : null;
        }

        var isHex = name.Length > 2 && name[1] is 'x' or 'X';
        var digits = name.Substring(isHex ? 2 : 1);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var codePoint))
        {
            return null;
        }

        return codePoint is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(codePoint) : "\uFFFD";
    }
}
