namespace PiwikGen.Generator.Naming;

/// <summary>
/// Latin letters to ASCII by tables of our own. <c>string.Normalize</c> would answer differently on a compiler
/// that runs without ICU, throw on a lone surrogate, and the category of a new character depends on the framework.
/// </summary>
internal static class Transliteration
{
    private const string LatinOne =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL"
        + "lLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string LatinTwo =
        "AaIiOoUuUuUuUuUu?AaAa??GgGgKkOoOo??j???Gg??NnAa??OoAaAaEeEeIiIiO"
        + "oOoRrRrUuUuSsTt??Hh????ZzAaEeOoOoOoOoYy";

    private const string LatinThree =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
        + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwyas????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????";

    /// <summary>The ASCII letters a code point is written with, or null where there is no obvious way.</summary>
    public static string? ToAscii(int codePoint)
    {
        switch (codePoint)
        {
            case 0xC6: return "Ae";
            case 0xE6: return "ae";
            case 0xDE: return "Th";
            case 0xFE: return "th";
            case 0xDF: return "ss";
            case 0x1E9E: return "Ss";
            case 0x132: return "Ij";
            case 0x133: return "ij";
            case 0x152: return "Oe";
            case 0x153: return "oe";
            case 0x1A0: return "O";
            case 0x1A1: return "o";
            case 0x1AF: return "U";
            case 0x1B0: return "u";
            case >= 0xFF01 and <= 0xFF5E: return ((char)(codePoint - 0xFEE0)).ToString();
        }

        return InTable(codePoint, 0xC0, LatinOne) ?? InTable(codePoint, 0x1CD, LatinTwo) ?? InTable(codePoint, 0x1E00, LatinThree);
    }

    /// <summary>Accents, joiners, direction marks and soft hyphens: part of the word they stand in, without a sound of their own.</summary>
    public static bool IsSilent(int codePoint) => codePoint
        is 0xAD or 0x61C or 0x180E or 0xFEFF
        or (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether a non-ASCII code point separates words rather than belonging to one.</summary>
    public static bool IsSeparator(int codePoint) => codePoint
        is (>= 0x80 and <= 0xBF) or 0xD7 or 0xF7
        or (>= 0x2000 and <= 0x206F) or (>= 0x20A0 and <= 0x20CF) or (>= 0x2190 and <= 0x2BFF)
        or (>= 0x3000 and <= 0x3004) or (>= 0x3008 and <= 0x3020)
        or (>= 0xD800 and <= 0xF8FF) or (>= 0xFE10 and <= 0xFE6F) or (>= 0xFFF0 and <= 0xFFFF)
        or (>= 0x1F000 and <= 0x1FAFF) or >= 0xE0000;

    private static string? InTable(int codePoint, int first, string table)
    {
        var index = codePoint - first;
        return index >= 0 && index < table.Length && table[index] != '?' ? table[index].ToString() : null;
    }
}
