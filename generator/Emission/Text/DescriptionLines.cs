using System.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The lines of a description, of bounded length, with every terminator that C# or XML knows taken as one.</summary>
internal static class DescriptionLines
{
    /// <summary>Longer texts end in an ellipsis: a tooltip is not a manual.</summary>
    public const int MaxLength = 4000;

    public static List<string> Of(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var capped = Cap(text);
        for (var index = 0; index < capped.Length; index++)
        {
            switch (capped[index])
            {
                case '\r' when index + 1 < capped.Length && capped[index + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029':
                    lines.Add(line.ToString());
                    line.Clear();
                    break;
                case '\t':
                    line.Append("    ");
                    break;
                case '\u00A0':
                    line.Append(' ');
                    break;
                default:
                    line.Append(capped[index]);
                    break;
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Cap(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var end = MaxLength;
        while (end > MaxLength - 200 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end == MaxLength - 200)
        {
            end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        }

        return text.Substring(0, end).TrimEnd() + " ...";
    }
}
