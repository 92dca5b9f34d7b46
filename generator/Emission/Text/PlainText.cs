namespace PiwikGen.Generator.Emission.Text;

/// <summary>Tells the descriptions that need no reading from those that do: most are one sentence without a mark in it.</summary>
internal static class PlainText
{
    /// <summary>Whether Markdown and XML would both leave running text as it is.</summary>
    public static bool IsInline(string text)
    {
        var previous = '\0';
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~' or '\\' or '`' or '&' or '*' or '_' or '~' or '[' or '<' or '>' || (unit == ' ' && previous == ' '))
            {
                return false;
            }

            previous = unit;
        }

        return true;
    }

    /// <summary>Whether a description is one paragraph: a line that begins with a letter, and so is no heading, item, quotation or code, and no row of a table.</summary>
    public static bool IsParagraph(string text)
    {
        if (text.Length == 0 || text.Length > DescriptionLines.MaxLength || text[0] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z'))
        {
            return false;
        }

        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~' or '<' or '|' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
