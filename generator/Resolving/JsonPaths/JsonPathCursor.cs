using System.Globalization;
using System.Text;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>The text of a query and how far it was read: blanks, words, numbers and strings.</summary>
internal sealed class JsonPathCursor(string text)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Position];

    public JsonPathException Fail(string reason) => new(Position, IsAtEnd ? reason + ", and the query ends here" : reason);

    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Take(string expected)
    {
        if (!TryTake(expected))
        {
            throw Fail($"'{expected}' was expected");
        }
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }

    /// <summary>A name without quotes; empty where none stands here.</summary>
    public string TakeWord()
    {
        var start = Position;
        while (Current is '_' or '-' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or >= '\u0080')
        {
            if (Position == start && Current is '-' or (>= '0' and <= '9'))
            {
                break;
            }

            Position++;
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>An index; null where no number stands here.</summary>
    public int? TakeInteger()
    {
        var start = Position;
        TryTake("-");
        TakeDigits();
        var number = text.Substring(start, Position - start);
        if (number.Length == 0)
        {
            return null;
        }

        var isCanonical = number == "0" || number.TrimStart('-') is [>= '1' and <= '9', ..];
        if (!isCanonical || !int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            Position = start;
            throw Fail($"'{number}' is no index");
        }

        return index;
    }

    /// <summary>A number as JSON has it; null where none stands here.</summary>
    public string? TakeNumber()
    {
        var start = Position;
        if (Current is not ('-' or (>= '0' and <= '9')))
        {
            return null;
        }

        TryTake("-");
        TakeDigits();
        if (TryTake("."))
        {
            TakeDigits();
        }

        if (Current is 'e' or 'E')
        {
            Position++;
            _ = TryTake("+") || TryTake("-");
            TakeDigits();
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>The value of a string in single or double quotes; null where none stands here.</summary>
    public string? TakeString()
    {
        if (Current is not ('\'' or '"'))
        {
            return null;
        }

        var quote = text[Position++];
        var value = new StringBuilder();
        while (Current != quote)
        {
            if (IsAtEnd)
            {
                throw Fail($"a string lacks its closing {quote}");
            }

            value.Append(text[Position] == '\\' ? TakeEscape(quote) : text[Position++]);
        }

        Position++;
        return value.ToString();
    }

    private char TakeEscape(char quote)
    {
        Position++;
        var escape = Current;
        if (escape == 'u' && Position + 4 < text.Length
            && ushort.TryParse(text.Substring(Position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            Position += 5;
            return (char)unit;
        }

        var index = "bfnrt/\\".IndexOf(escape);
        if (index < 0 && escape != quote)
        {
            throw Fail("this escape is not known");
        }

        Position++;
        return index < 0 ? quote : "\b\f\n\r\t/\\"[index];
    }

    private void TakeDigits()
    {
        while (Current is >= '0' and <= '9')
        {
            Position++;
        }
    }
}
