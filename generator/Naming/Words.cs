namespace PiwikGen.Generator.Naming;

/// <summary>
/// Splits raw text of a document into words of ASCII letters and digits, each with a capital in front:
/// <c>api_app_listV2</c> is Api App List V2.
/// </summary>
internal static class Words
{
    /// <summary>Longer texts give their first words only: no identifier has room for more.</summary>
    public const int MaxRawLength = 512;

    private const int MaxSpelledSymbols = 16;

    /// <summary>Never empty: symbols are spelled where there is nothing else, and the empty text is "Empty".</summary>
    public static List<string> Of(string raw)
    {
        if (raw.Length == 0)
        {
            return ["Empty"];
        }

        var folded = FoldedText.Of(raw.Length > MaxRawLength ? raw.Substring(0, MaxRawLength) : raw);
        return folded.HasWords ? folded.Split() : Spell(raw, MaxSpelledSymbols);
    }

    /// <summary>Like <see cref="Of"/>, with every symbol as a word of its own, so that <c>a-b</c> and <c>a.b</c> differ.</summary>
    public static List<string> Spelled(string raw)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 0; index <= raw.Length; index++)
        {
            if (index < raw.Length && IsAsciiLetterOrDigit(raw[index]))
            {
                continue;
            }

            if (index > start)
            {
                words.AddRange(Of(raw.Substring(start, index - start)));
            }

            if (index < raw.Length)
            {
                words.Add(Spell(raw, ref index));
            }

            start = index + 1;
        }

        return words.Count == 0 ? ["Empty"] : words;
    }

    public static bool IsAsciiLetterOrDigit(char unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>The code point at <paramref name="index"/>; a lone surrogate stands for itself.</summary>
    public static int CodePointAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    private static List<string> Spell(string raw, int limit)
    {
        var words = new List<string>();
        for (var index = 0; index < raw.Length && words.Count < limit; index++)
        {
            if (SymbolNames.Operator(raw, index, out var length) is { } name)
            {
                words.Add(name);
                index += length - 1;
                continue;
            }

            words.Add(Spell(raw, ref index));
        }

        return words;
    }

    private static string Spell(string raw, ref int index)
    {
        var codePoint = CodePointAt(raw, index);
        index += codePoint > 0xFFFF ? 1 : 0;
        return Transliteration.ToAscii(codePoint) is { } ascii && IsAsciiLetterOrDigit(ascii[0])
            ? char.ToUpperInvariant(ascii[0]) + ascii.Substring(1)
            : SymbolNames.Of(codePoint);
    }
}
