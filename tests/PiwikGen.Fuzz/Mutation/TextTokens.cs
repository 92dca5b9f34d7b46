namespace PiwikGen.Fuzz.Mutation;

/// <summary>The pieces of a text that a reader takes for one: quoted strings, words and numbers, runs of blanks, single signs.</summary>
internal static class TextTokens
{
    public static IReadOnlyList<Range> Of(string text)
    {
        var tokens = new List<Range>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            tokens.Add(start..end);
            start = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int start)
    {
        var first = text[start];
        var end = start + 1;
        if (first is '"' or '\'')
        {
            while (end < text.Length && text[end] != first && text[end] != '\n')
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end + 1, text.Length);
        }

        while (end < text.Length && KindOf(first) != 0 && KindOf(text[end]) == KindOf(first))
        {
            end++;
        }

        return end;
    }

    private static int KindOf(char unit) => char.IsLetterOrDigit(unit) || unit is '$' or '_' or '.' or '/' ? 1 : unit is ' ' ? 2 : 0;
}
