namespace PiwikGen.Generator.Naming;

/// <summary>
/// The names that most texts of a document ask for, found in one pass: <c>snake_case</c>, <c>camelCase</c> and words with blanks between
/// them, without symbols and without two capitals in a row. The result is that of <see cref="Words"/>.
/// </summary>
internal static class PlainName
{
    private const int MaxLength = 100;

    /// <summary>The name, or null where the text needs a closer look.</summary>
    public static string? Of(string raw, bool camelCase)
    {
        if (raw.Length is 0 or > MaxLength)
        {
            return null;
        }

        Span<char> name = stackalloc char[MaxLength + 1];
        var length = 0;
        var beginsWord = true;
        var previous = ' ';
        foreach (var unit in raw)
        {
            var isDigit = unit is >= '0' and <= '9';
            var isUpper = unit is >= 'A' and <= 'Z';
            if (unit is '_' or ' ')
            {
                beginsWord = true;
            }
            else if ((isUpper && previous is >= 'A' and <= 'Z') || !Words.IsAsciiLetterOrDigit(unit))
            {
                return null;
            }
            else
            {
                // A digit begins no name, and "v1.2" and "v12" are not the same.
                if (isDigit && beginsWord && (length == 0 || name[length - 1] is >= '0' and <= '9'))
                {
                    name[length++] = '_';
                }

                name[length] = isDigit ? unit
                    : length == 0 ? Cased(unit, isUpper: !camelCase)
                    : Cased(unit, isUpper: beginsWord || isUpper);
                length++;
                beginsWord = false;
            }

            previous = unit;
        }

        return length == 0 ? null : name.Slice(0, length).ToString();
    }

    private static char Cased(char letter, bool isUpper) => isUpper ? (char)(letter & ~0x20) : (char)(letter | 0x20);
}
