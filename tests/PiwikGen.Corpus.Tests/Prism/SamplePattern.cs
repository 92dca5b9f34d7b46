using System.Text;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>
/// Writes a text that a regular expression of the plain kind matches: literals, classes, groups, the first of several alternatives, each
/// repeated as little as is allowed (once where nothing at all would be allowed, so that an empty text is never made of it).
/// </summary>
internal sealed class SamplePattern
{
    private readonly string _pattern;
    private int _at;

    private SamplePattern(string pattern) => _pattern = pattern;

    /// <summary>A text to try; whether it matches is for the caller to find out.</summary>
    public static string Of(string pattern) => new SamplePattern(pattern).Alternatives();

    private bool IsAtEnd => _at >= _pattern.Length;

    private string Alternatives()
    {
        var first = Sequence();
        while (!IsAtEnd && _pattern[_at] == '|')
        {
            _at++;
            var next = Sequence();
            first = first.Length == 0 ? next : first;
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!IsAtEnd && _pattern[_at] is not ('|' or ')'))
        {
            var atom = Atom();
            text.Insert(text.Length, atom, Repetitions());
        }

        return text.ToString();
    }

    private string Atom()
    {
        var unit = _pattern[_at++];
        switch (unit)
        {
            case '^' or '$':
                return "";
            case '.':
                return "a";
            case '\\':
                return Escape(_pattern[_at++]);
            case '[':
                return Class();
            case '(':
                return Group();
            default:
                return unit.ToString();
        }
    }

    private string Group()
    {
        var isLookaround = _at + 1 < _pattern.Length && _pattern[_at] == '?' && _pattern[_at + 1] is '!' or '=' or '<';
        if (!IsAtEnd && _pattern[_at] == '?')
        {
            _at += 2;
        }

        var inner = Alternatives();
        _at++;
        return isLookaround ? "" : inner;
    }

    // The first of a class will do; of a negated one, a letter or a figure that it does not name.
    private string Class()
    {
        var isNegated = _pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var members = new StringBuilder();
        var first = "";
        while (!IsAtEnd && (_pattern[_at] != ']' || members.Length == 0))
        {
            var unit = _pattern[_at++];
            var member = unit == '\\' ? Escape(_pattern[_at++]) : unit.ToString();
            first = first.Length == 0 ? member : first;
            members.Append(member);
        }

        _at++;
        return isNegated ? "ab1x_".First(candidate => !members.ToString().Contains(candidate, StringComparison.Ordinal)).ToString() : first;
    }

    private static string Escape(char unit) => unit switch
    {
        'd' => "1",
        'w' => "a",
        's' => " ",
        'S' or 'D' => "a",
        'W' => "-",
        'b' or 'B' or 'A' or 'Z' or 'z' => "",
        'p' => "a",
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        _ => unit.ToString(),
    };

    private int Repetitions()
    {
        if (IsAtEnd)
        {
            return 1;
        }

        var count = 1;
        switch (_pattern[_at])
        {
            case '*' or '?' or '+':
                _at++;
                break;
            case '{' when _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]):
                var end = _pattern.IndexOf('}', _at);
                count = Math.Max(1, int.Parse(_pattern[(_at + 1)..end].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));
                _at = end + 1;
                break;
            default:
                return 1;
        }

        if (!IsAtEnd && _pattern[_at] == '?')
        {
            _at++;
        }

        return count;
    }
}
