namespace PiwikGen.Generator.Naming;

/// <summary>The segments of a path that say something, looked at from its end.</summary>
internal sealed class OperationPath
{
    private readonly List<PathSegment> _segments;
    private readonly List<int> _statics;

    private OperationPath(List<PathSegment> segments)
    {
        _segments = segments;
        _statics = [.. Enumerable.Range(0, segments.Count).Where(index => IsTelling(segments[index], index))];
        if (_statics.Count == 0)
        {
            // "/api/v2" is all there is: then it is the noun.
            _statics = [.. Enumerable.Range(0, segments.Count).Where(index => !segments[index].IsParameter).Take(1)];
        }
    }

    public IReadOnlyList<string>? Last => Before(0);

    public bool EndsWithParameter => _segments.Count > 0 && _segments[_segments.Count - 1].IsParameter;

    /// <summary>Whether a parameter stands between the last words and those before: the last ones are done to, or belong to, one item.</summary>
    public bool HasParameterBeforeLast => _statics.Count > 0 && _statics[_statics.Count - 1] is > 0 and var index && _segments[index - 1].IsParameter;

    /// <summary>The words that name the item the last ones belong to: <c>tags</c> in <c>/tags/{tag_id}/triggers</c>.</summary>
    public IReadOnlyList<string>? Parent => ParentIndex is { } index ? _segments[index].Words : null;

    /// <summary>Whether the last words are something to do: <c>/publish</c>, <c>/change-role</c>; but <c>/export-files</c> is a collection.</summary>
    public bool IsAction => Last is { } last && PathVerbs.IsVerb(last[0]) && (last.Count == 1 || !Nouns.IsPlural(last[last.Count - 1]));

    private int? ParentIndex
    {
        get
        {
            if (!HasParameterBeforeLast)
            {
                return null;
            }

            var index = _statics[_statics.Count - 1] - 1;
            while (index >= 0 && _segments[index].IsParameter)
            {
                index--;
            }

            return index >= 0 && _statics.Contains(index) ? index : null;
        }
    }

    public static OperationPath Of(string path) => new(PathSegment.Split(path));

    /// <summary>The words of the static segment that many places before the last one.</summary>
    public IReadOnlyList<string>? Before(int places) => places < _statics.Count ? _segments[_statics[_statics.Count - 1 - places]].Words : null;

    /// <summary>The static segments before the last <paramref name="used"/>, nearest first, each in the singular.</summary>
    public IEnumerable<IReadOnlyList<string>> Earlier(int used)
    {
        for (var places = used; Before(places) is { } words; places++)
        {
            yield return [.. words.Take(words.Count - 1), Nouns.Singular(words[words.Count - 1])];
        }
    }

    /// <summary>The names of the parameters, in order.</summary>
    public IReadOnlyList<string> ParameterWords() => [.. _segments.Where(static segment => segment.IsParameter).SelectMany(static segment => segment.Words)];

    private static bool IsTelling(PathSegment segment, int index) =>
        !segment.IsParameter && !segment.IsNoise && !(index == 0 && segment.Words is ["Api"] or ["Rest"]);
}
