using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>A place in a JSON object where cases of a union have constants, there or further down.</summary>
internal sealed class JsonUnionPath
{
    private readonly Utf8Names _names;
    private readonly JsonUnionPath[] _children;
    private readonly JsonConstant[] _constants;

    private JsonUnionPath(IReadOnlyList<(string[] Path, JsonConstant Constant)> entries, int depth)
    {
        _constants = entries.Where(entry => entry.Path.Length == depth).Select(static entry => entry.Constant).ToArray();
        var below = entries.Where(entry => entry.Path.Length > depth).GroupBy(entry => entry.Path[depth], StringComparer.Ordinal).ToList();
        _names = new Utf8Names(below.ConvertAll(static group => group.Key));
        _children = below.Select(group => new JsonUnionPath(group.ToList(), depth + 1)).ToArray();
    }

    /// <summary>The paths of all cases.</summary>
    public static JsonUnionPath Of(IReadOnlyList<JsonUnionCase> cases)
    {
        var entries = new List<(string[], JsonConstant)>();
        for (int index = 0; index < cases.Count; index++)
        {
            string[] constants = cases[index].Constants;
            for (int at = 0; at + 1 < constants.Length; at += 2)
            {
                entries.Add((Array.ConvertAll(constants[at].Split('/'), Unescape), new JsonConstant(index, constants[at + 1])));
            }
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

        if (reader.TokenType != JsonTokenType.StartObject || IsEmpty)
        {
            Json.Skip(ref reader);
            return;
        }

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

    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
