namespace PiwikGen.Generator.Naming;

/// <summary>A piece of a path template: words, or the place of a parameter.</summary>
internal sealed record PathSegment(IReadOnlyList<string> Words, bool IsParameter)
{
    /// <summary>The pieces between slashes and around braces: <c>/users/{id}:cancel</c> is users, a parameter, cancel.</summary>
    public static List<PathSegment> Split(string path)
    {
        var segments = new List<PathSegment>();
        foreach (var text in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            AddPieces(text, segments);
        }

        return segments;
    }

    /// <summary><c>V2</c>, <c>V1beta1</c>.</summary>
    public static bool IsVersionWord(string word)
    {
        var digits = 1;
        while (digits < word.Length && word[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        if (word[0] is not ('V' or 'v') || digits == 1)
        {
            return false;
        }

        var rest = word.Substring(digits).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return rest is "" or "alpha" or "beta" or "rc" or "preview" or "p" or "a" or "b";
    }

    /// <summary>A version, or a number or date used as one.</summary>
    public bool IsVersion { get; } = !IsParameter && (IsVersionWord(Words[0]) || char.IsDigit(Words[0][0]))
        && Words.Skip(1).All(static word => char.IsDigit(word[0]) || word.Length <= 2);

    private static void AddPieces(string text, List<PathSegment> segments)
    {
        while (text.Length > 0)
        {
            var open = text.IndexOf('{');
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                AddStatic(text, segments);
                return;
            }

            AddStatic(text.Substring(0, open), segments);
            segments.Add(new PathSegment(Naming.Words.Of(text.Substring(open + 1, close - open - 1)), IsParameter: true));
            text = text.Substring(close + 1);
        }
    }

    private static void AddStatic(string text, List<PathSegment> segments)
    {
        foreach (var part in text.Split(':'))
        {
            var stem = part.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".php", StringComparison.OrdinalIgnoreCase)
                ? part.Substring(0, part.LastIndexOf('.'))
                : part;
            if (stem.Any(static unit => Naming.Words.IsAsciiLetterOrDigit(unit) || unit >= 0x80))
            {
                segments.Add(new PathSegment(Naming.Words.Of(stem), IsParameter: false));
            }
        }
    }
}
