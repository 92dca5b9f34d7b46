using System.Text;

namespace PiwikGen.Generator.Reading;

/// <summary>Lines that consist of blanks alone.</summary>
internal static class BlankLines
{
    /// <summary>The first one, counted from zero; null where there is none.</summary>
    public static int? Find(string text)
    {
        var line = 0;
        for (var start = 0; start < text.Length; line++)
        {
            var end = EndOf(text, start);
            if (end > start && IsBlank(text, start, end))
            {
                return line;
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>The text with such lines empty; lines stay where they are.</summary>
    public static string Clear(string text)
    {
        var cleared = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            if (!IsBlank(text, start, end))
            {
                cleared.Append(text, start, end - start);
            }

            if (end < text.Length)
            {
                cleared.Append('\n');
            }

            start = end + 1;
        }

        return cleared.ToString();
    }

    private static int EndOf(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index] is not (' ' or '\t' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}
