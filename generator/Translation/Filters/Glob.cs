namespace PiwikGen.Generator.Translation.Filters;

/// <summary>
/// A pattern with <c>*</c> for any characters and <c>?</c> for one. In a path <c>*</c> and <c>?</c> stay within a segment, <c>**</c> does not,
/// and <c>/**</c> at the end means the path itself as well. Letters of different case differ, as they do in documents.
/// </summary>
internal sealed class Glob
{
    private readonly string _pattern;
    private readonly bool _hasSegments;
    private readonly Glob? _whole;

    public Glob(string pattern, bool hasSegments)
    {
        _pattern = pattern;
        _hasSegments = hasSegments;
        if (hasSegments && pattern.Length > 3 && pattern.EndsWith("/**", StringComparison.Ordinal))
        {
            _whole = new Glob(pattern.Substring(0, pattern.Length - 3), hasSegments);
        }
    }

    /// <summary>Takes as many steps as pattern and text have characters, multiplied: no pattern makes it wander.</summary>
    public bool Matches(string text)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var index = 0; index < _pattern.Length; index++)
        {
            var isDeep = _pattern[index] == '*' && index + 1 < _pattern.Length && _pattern[index + 1] == '*';
            reached = _pattern[index] == '*' ? Spread(reached, text, isDeep || !_hasSegments) : Step(reached, text, _pattern[index]);
            index += isDeep ? 1 : 0;
        }

        return reached[text.Length] || _whole?.Matches(text) == true;
    }

    private static bool[] Spread(bool[] reached, string text, bool isDeep)
    {
        for (var place = 0; place < text.Length; place++)
        {
            reached[place + 1] |= reached[place] && (isDeep || text[place] != '/');
        }

        return reached;
    }

    private bool[] Step(bool[] reached, string text, char expected)
    {
        var next = new bool[reached.Length];
        for (var place = 0; place < text.Length; place++)
        {
            next[place + 1] = reached[place] && (text[place] == expected || (expected == '?' && !(_hasSegments && text[place] == '/')));
        }

        return next;
    }
}
