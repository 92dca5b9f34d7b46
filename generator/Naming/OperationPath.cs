namespace PiwikGen.Generator.Naming;

/// <summary>The segments of a path that say something, looked at from its end.</summary>
internal sealed class OperationPath
{
    private readonly List<PathSegment> _segments;

    /// <summary>The places of the telling segments: neither parameters nor versions nor a leading <c>api</c>.</summary>
    private readonly List<int> _telling = [];

    private OperationPath(List<PathSegment> segments)
    {
        _segments = segments;
        var leads = true;
        var first = -1;
        for (var index = 0; index < segments.Count; index++)
        {
            var segment = segments[index];
            first = first < 0 && !segment.IsParameter ? index : first;
            leads &= !segment.IsParameter && (segment.IsVersion || segment.Words is ["Api"] or ["Rest"]);
            if (!leads && !segment.IsParameter && !segment.IsVersion)
            {
                _telling.Add(index);
            }
        }

        if (_telling.Count == 0 && first >= 0)
        {
            // "/api/v2" is all there is: then it is the noun.
            _telling.Add(first);
        }

        ParameterWords = [.. segments.Where(static segment => segment.IsParameter).SelectMany(static segment => segment.Words)];
        VersionWords = [.. segments.Where(static segment => segment.IsVersion).SelectMany(static segment => segment.Words)];
    }

    /// <summary>The words of the last telling segment.</summary>
    public IReadOnlyList<string>? Last => Before(0);

    public bool EndsWithParameter => _segments.Count > 0 && _segments[_segments.Count - 1].IsParameter;

    /// <summary>Whether the last words are done to, or belong to, one item.</summary>
    public bool HasParameterBeforeLast => _telling.Count > 0 && IsParameter(_telling[_telling.Count - 1] - 1);

    /// <summary>Whether the last words say little without those right before them: <c>/annotation/user</c>, <c>/system/status</c>.</summary>
    public bool IsPartOfBefore => Last is { Count: > 0 } last && _telling.Count > 1
        && _telling[_telling.Count - 2] == _telling[_telling.Count - 1] - 1
        && !Nouns.IsPlural(last[last.Count - 1]) && !PathVerbs.StandsAlone(last[0])
        && Before(1) is { } before && !PathVerbs.IsVerb(before[0]) && !PathVerbs.SaysNothing(before[0]);

    /// <summary>Whether the last words are something to do: <c>/publish</c>, <c>/change-role</c>; but <c>/export-files</c> is a collection.</summary>
    public bool IsAction => Last is { } last && PathVerbs.IsVerb(last[0])
        && (last.Count == 1 || PathVerbs.IsPreposition(last[1]) || !Nouns.IsPlural(last[last.Count - 1]));

    public IReadOnlyList<string> ParameterWords { get; }

    public IReadOnlyList<string> VersionWords { get; }

    public static OperationPath Of(string path) => new(PathSegment.Split(path));

    /// <summary>The words of the telling segment that many places before the last one.</summary>
    public IReadOnlyList<string>? Before(int places) => places < _telling.Count ? _segments[_telling[_telling.Count - 1 - places]].Words : null;

    /// <summary>The words that name the item which that segment belongs to: <c>tags</c> for <c>triggers</c> in <c>/tags/{tag_id}/triggers</c>.</summary>
    public IReadOnlyList<string>? ParentOf(int places)
    {
        var index = _telling[_telling.Count - 1 - places] - 1;
        if (!IsParameter(index))
        {
            return null;
        }

        while (IsParameter(index))
        {
            index--;
        }

        return _telling.Contains(index) ? _segments[index].Words : null;
    }

    /// <summary>The telling segments before the last <paramref name="used"/>, nearest first.</summary>
    public IEnumerable<IReadOnlyList<string>> Earlier(int used)
    {
        for (var places = used; Before(places) is { } words; places++)
        {
            yield return words;
        }
    }

    private bool IsParameter(int index) => index >= 0 && _segments[index].IsParameter;
}
