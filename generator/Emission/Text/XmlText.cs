using System.Globalization;
using System.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>Text as ASCII XML. What XML 1.0 has no way to say becomes U+FFFD.</summary>
internal static class XmlText
{
    public static void Append(StringBuilder xml, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            index += Append(xml, text, index);
        }
    }

    public static string Of(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        Append(xml, text);
        return xml.ToString();
    }

    /// <summary>The value of an attribute, with the quotation marks around it.</summary>
    public static string Attribute(string text) => "\"" + Of(text).Replace("\"", "&quot;") + "\"";

    /// <summary>Appends the code point at <paramref name="index"/>; returns how many code units it has beyond the first.</summary>
    public static int Append(StringBuilder xml, string text, int index)
    {
        var unit = text[index];
        switch (unit)
        {
            case '<':
                xml.Append("&lt;");
                return 0;
            case '>':
                xml.Append("&gt;");
                return 0;
            case '&':
                xml.Append("&amp;");
                return 0;
            case >= ' ' and <= '~':
                xml.Append(unit);
                return 0;
        }

        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            AppendReference(xml, char.ConvertToUtf32(unit, text[index + 1]));
            return 1;
        }

        var isXml = unit is '\t' or '\n' or '\r' or (>= '\u007F' and < '\uD800') or (>= '\uE000' and <= '\uFFFD');
        AppendReference(xml, isXml ? unit : 0xFFFD);
        return 0;
    }

    private static void AppendReference(StringBuilder xml, int codePoint) =>
        xml.Append("&#x").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture)).Append(';');
}
