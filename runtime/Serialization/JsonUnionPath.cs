using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>A place in a JSON value where cases of a union have constants, or values of different kinds, there or further down.</summary>
internal sealed class JsonUnionPath
{
    /// <summary>The step to the items of an array.</summary>
    private const string Item = "-";

    private readonly Utf8Names _names;
    private readonly JsonUnionPath[] _children;
    private readonly JsonConstant[] _constants;
    private readonly (int Case, JsonKinds Kinds)[] _kinds;
    private readonly JsonUnionPath? _items;

    private JsonUnionPath(IReadOnlyList<Entry> entries, int depth)
    {
        List<Entry> here = entries.Where(entry => entry.Path.Length == depth).ToList();
        _constants = here.Select(static entry => entry.Constant).OfType<JsonConstant>().ToArray();
        _kinds = here.Where(static entry => entry.Constant is null).Select(static entry => (entry.Case, entry.Kinds)).ToArray();
        var below = entries.Where(entry => entry.Path.Length > depth).GroupBy(entry => entry.Path[depth], StringComparer.Ordinal).ToList();
        _names = new Utf8Names(below.ConvertAll(static group => group.Key));
        _children = below.Select(group => new JsonUnionPath(group.ToList(), depth + 1)).ToArray();
        _items = below.FindIndex(static group => group.Key == Item) is >= 0 and int item ? _children[item] : null;
    }

    /// <summary>The paths of all cases.</summary>
    public static JsonUnionPath Of(IReadOnlyList<JsonUnionCase> cases)
    {
        var entries = new List<Entry>();
        for (int index = 0; index < cases.Count; index++)
        {
            string[] constants = cases[index].Constants;
            for (int at = 0; at + 1 < constants.Length; at += 2)
            {
                entries.Add(new Entry(StepsOf(constants[at]), index, new JsonConstant(index, constants[at + 1]), JsonKinds.None));
            }

            entries.AddRange(cases[index].Places.Select(place => new Entry(StepsOf(place.Path), index, null, place.Kinds)));
        }

        return new JsonUnionPath(entries, 0);
    }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The place below that the reader's name leads to; null where there is none.</summary>
    public JsonUnionPath? Below(ref Utf8JsonReader reader)
    {
        int index = _names.Find(ref reader);
        return index < 0 ? null : _children[index];
    }

    /// <summary>Compares the constants of this place with the value that the reader stands on, and goes on into an object.</summary>
    public void Compare(ref Utf8JsonReader reader, scoped Span<JsonUnionScore> scores)
    {
        foreach (JsonConstant constant in _constants)
        {
            ref JsonUnionScore score = ref scores[constant.Case];
            score.IsCompared = true;
            score.IsMatched |= constant.Equals(ref reader);
        }

        foreach (JsonConstant constant in _constants)
        {
            scores[constant.Case].Settle();
        }

        CompareKinds(ref reader, scores);
        if (reader.TokenType == JsonTokenType.StartArray && _items is not null)
        {
            Json.Advance(ref reader);
            while (reader.TokenType != JsonTokenType.EndArray)
            {
                _items.Compare(ref reader, scores);
                Json.Advance(ref reader);
            }

            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject || IsEmpty)
        {
            Json.Skip(ref reader);
            return;
        }

        CompareMembers(ref reader, scores);
    }

    private void CompareKinds(ref Utf8JsonReader reader, scoped Span<JsonUnionScore> scores)
    {
        if (_kinds.Length == 0)
        {
            return;
        }

        JsonKinds kind = JsonUnionCases.KindOf(ref reader);
        foreach ((int index, JsonKinds kinds) in _kinds)
        {
            scores[index].Misfits += (kinds & kind) == 0 ? 1 : 0;
        }
    }

    private void CompareMembers(ref Utf8JsonReader reader, scoped Span<JsonUnionScore> scores)
    {
        Json.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            JsonUnionPath? below = Below(ref reader);
            Json.Advance(ref reader);
            if (below is null)
            {
                Json.Skip(ref reader);
            }
            else
            {
                below.Compare(ref reader, scores);
            }

            Json.Advance(ref reader);
        }
    }

    private static string[] StepsOf(string path) => Array.ConvertAll(path.Split('/'), Unescape);

    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>What a case has at a path: a constant, or else values of some kinds.</summary>
    private sealed record Entry(string[] Path, int Case, JsonConstant? Constant, JsonKinds Kinds);
}
