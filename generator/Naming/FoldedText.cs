using System.Text;

namespace PiwikGen.Generator.Naming;

/// <summary>Raw text as ASCII letters, digits and gaps, with the kind of each character, ready to be split.</summary>
internal sealed class FoldedText
{
    private readonly StringBuilder _text = new();
    private readonly List<CharacterKind> _kinds = [];

    private enum CharacterKind : byte
    {
        Gap,
        Lower,
        Upper,
        Digit,

        /// <summary>Part of a code point written by number: <c>U4E2D</c>.</summary>
        Encoded,
    }

    public bool HasWords { get; private set; }

    public static FoldedText Of(string raw)
    {
        var folded = new FoldedText();
        var last = LastOfWord(raw);
        for (var index = 0; index < raw.Length; index++)
        {
            if (Words.IsAsciiLetterOrDigit(raw[index]))
            {
                folded.Add(raw[index]);
            }
            else if (raw[index] < 0x80)
            {
                index += folded.AddSymbol(raw, index, last);
            }
            else
            {
                index += folded.AddBeyondAscii(raw, index);
            }
        }

        return folded;
    }

    public List<string> Split()
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 0; index <= _kinds.Count; index++)
        {
            var ends = index == _kinds.Count || _kinds[index] == CharacterKind.Gap;
            if (!ends && !(index > start && BeginsWord(index)))
            {
                continue;
            }

            if (index > start)
            {
                words.Add(Word(start, index - start));
            }

            start = ends ? index + 1 : index;
        }

        return words;
    }

    private static int LastOfWord(string raw)
    {
        for (var index = raw.Length - 1; index >= 0; index--)
        {
            if (Words.IsAsciiLetterOrDigit(raw[index]) || (raw[index] >= 0x80 && !Transliteration.IsSeparator(raw[index])))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsDigitAt(string raw, int index) => index < raw.Length && raw[index] is >= '0' and <= '9';

    private static bool IsLetterAt(string raw, int index) =>
        index >= 0 && index < raw.Length && raw[index] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Adds an ASCII symbol: by name where it tells two names apart in practice, else as a gap. Returns how many further characters it took.</summary>
    private int AddSymbol(string raw, int index, int last)
    {
        if (last < 0)
        {
            // Nothing but symbols: the caller spells the whole text.
            return 0;
        }

        var trails = index > last;
        if (!HasWords && !trails && raw[index] is '<' or '>' or '!' or '=' && SymbolNames.Operator(raw, index, out var length) is { } name)
        {
            AddWord(name);
            return length - 1;
        }

        switch (raw[index])
        {
            case '+' when trails || IsDigitAt(raw, index + 1):
                AddWord("Plus");
                break;
            case '-' when !HasWords && (IsDigitAt(raw, index + 1) || (index + 1 < raw.Length && raw[index + 1] == '.' && IsDigitAt(raw, index + 2))):
            case '-' when trails && raw.Length <= 3:
                AddWord("Minus");
                break;
            case '%' when index > 0 && IsDigitAt(raw, index - 1):
                AddWord("Percent");
                break;
            case '#' when trails && IsLetterAt(raw, index - 1):
                AddWord("Sharp");
                break;
            case '\'' when IsLetterAt(raw, index - 1) && IsLetterAt(raw, index + 1):
                break;
            default:
                Add(' ', CharacterKind.Gap);
                break;
        }

        return 0;
    }

    private int AddBeyondAscii(string raw, int index)
    {
        var codePoint = Words.CodePointAt(raw, index);
        if (Transliteration.ToAscii(codePoint) is { } ascii)
        {
            foreach (var letter in ascii)
            {
                Add(letter);
            }
        }
        else if (Transliteration.IsSilent(codePoint))
        {
            // Belongs to the word around it.
        }
        else if (Transliteration.IsSeparator(codePoint))
        {
            Add(' ', CharacterKind.Gap);
        }
        else
        {
            foreach (var letter in SymbolNames.Encoded(codePoint))
            {
                Add(letter, CharacterKind.Encoded);
            }
        }

        return codePoint > 0xFFFF ? 1 : 0;
    }

    private void AddWord(string name)
    {
        Add(' ', CharacterKind.Gap);
        foreach (var letter in name)
        {
            Add(letter);
        }

        Add(' ', CharacterKind.Gap);
    }

    private void Add(char letter) => Add(letter, letter switch
    {
        >= 'a' and <= 'z' => CharacterKind.Lower,
        >= 'A' and <= 'Z' => CharacterKind.Upper,
        >= '0' and <= '9' => CharacterKind.Digit,
        _ => CharacterKind.Gap,
    });

    private void Add(char letter, CharacterKind kind)
    {
        _text.Append(letter);
        _kinds.Add(kind);
        HasWords |= kind != CharacterKind.Gap;
    }

    private bool BeginsWord(int index)
    {
        var (previous, current) = (_kinds[index - 1], _kinds[index]);
        if (previous == CharacterKind.Encoded || current == CharacterKind.Encoded)
        {
            return previous != current;
        }

        return current == CharacterKind.Upper
            && (previous != CharacterKind.Upper || (KindAt(index + 1) == CharacterKind.Lower && !EndsAcronym(index)));
    }

    /// <summary><c>URLs</c>, <c>IDsOfApps</c>, <c>TLSv1</c>: the <c>s</c> and the <c>v</c> belong to the capitals before them.</summary>
    private bool EndsAcronym(int index) => _text[index + 1] switch
    {
        's' => KindAt(index + 2) != CharacterKind.Lower,
        'v' => KindAt(index + 2) == CharacterKind.Digit,
        _ => false,
    };

    private CharacterKind KindAt(int index) => index < _kinds.Count ? _kinds[index] : CharacterKind.Gap;

    private string Word(int start, int length)
    {
        var word = _text.ToString(start, length);
        return _kinds[start] == CharacterKind.Encoded ? word : char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant();
    }
}
