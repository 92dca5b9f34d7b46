using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Finds the case of a union that a JSON value is, in one scan and without reading it twice.</summary>
public sealed class JsonUnionCases
{
    // Scores of this many cases fit on the stack.
    private const int Few = 16;

    private readonly JsonUnionCase[] _cases;
    private readonly JsonUnionPath _paths;
    private readonly Utf8Names _members;
    private readonly (int Case, bool IsRequired)[][] _uses;

    /// <summary>The cases, in the order of the document: of two that fit equally well the first counts.</summary>
    public JsonUnionCases(params JsonUnionCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        _cases = cases;
        _paths = JsonUnionPath.Of(cases);
        var uses = new Dictionary<string, List<(int Case, bool IsRequired)>>(StringComparer.Ordinal);
        for (int index = 0; index < cases.Length; index++)
        {
            JsonMembers members = cases[index].Members;
            for (int member = 0; member < members.Count; member++)
            {
                if (!uses.TryGetValue(members.Names[member], out List<(int Case, bool IsRequired)>? ofName))
                {
                    uses.Add(members.Names[member], ofName = []);
                }

                ofName.Add((index, Array.IndexOf(members.Required, member) >= 0));
            }
        }

        _members = new Utf8Names([.. uses.Keys]);
        _uses = [.. uses.Values.Select(static ofName => ofName.ToArray())];
    }

    /// <summary>
    /// The index of the case. Constants decide first: one that is there with another value rules a case out, and of the others the case
    /// with most of them wins. Then come places whose values are of the right kind, then required members, then known ones.
    /// </summary>
    /// <param name="reader">A copy of the reader, on the first token of the value; the caller's stays where it is.</param>
    /// <returns>-1 where no case fits.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(Utf8JsonReader reader)
    {
        JsonKinds kind = KindOf(ref reader);
        int only = -1;
        int fitting = 0;
        for (int index = 0; index < _cases.Length; index++)
        {
            if ((_cases[index].Kinds & kind) != 0)
            {
                only = fitting++ == 0 ? index : only;
            }
        }

        // Scalars have nothing more to tell.
        return kind switch
        {
            JsonKinds.Array when fitting > 1 => FindArray(ref reader),
            JsonKinds.Object when fitting > 1 || (fitting == 1 && _cases[only].Constants.Length > 0) => FindObject(ref reader),
            _ => only,
        };
    }

    // The first case that may hold every one of the items.
    private int FindArray(ref Utf8JsonReader reader)
    {
        Span<bool> ruledOut = _cases.Length <= Few ? stackalloc bool[Few] : new bool[_cases.Length];
        ruledOut = ruledOut[.._cases.Length];
        ruledOut.Clear();
        Json.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            JsonKinds kind = KindOf(ref reader);
            for (int index = 0; index < _cases.Length; index++)
            {
                ruledOut[index] |= kind != JsonKinds.Null && _cases[index].ItemKinds != JsonKinds.None && (_cases[index].ItemKinds & kind) == 0;
            }

            Json.Skip(ref reader);
            Json.Advance(ref reader);
        }

        for (int index = 0; index < _cases.Length; index++)
        {
            if ((_cases[index].Kinds & JsonKinds.Array) != 0 && !ruledOut[index])
            {
                return index;
            }
        }

        return -1;
    }

    private int FindObject(ref Utf8JsonReader reader)
    {
        Span<JsonUnionScore> scores = _cases.Length <= Few ? stackalloc JsonUnionScore[Few] : new JsonUnionScore[_cases.Length];
        scores = scores[.._cases.Length];
        int known = 0;
        Json.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            int member = _members.Find(ref reader);
            if (member >= 0)
            {
                known++;
                Count(member, scores);
            }

            JsonUnionPath? path = _paths.Below(ref reader);
            Json.Advance(ref reader);
            if (path is null)
            {
                Json.Skip(ref reader);
            }
            else
            {
                path.Compare(ref reader, scores);
            }

            Json.Advance(ref reader);
        }

        int matched = Best(scores, static (unionCase, score) => score.Matches > 0);
        if (matched >= 0)
        {
            return matched;
        }

        int shaped = FindByShape(scores);
        if (shaped < 0 || (scores[shaped].KnownFound == known && scores[shaped].Misfits == 0))
        {
            return shaped;
        }

        int whole = FindWhole(scores, known);

        // Members of several cases at once, as anyOf allows: no one of them could hold the value without losing some.
        return whole < 0 && scores[shaped].KnownFound < known ? -1 : whole < 0 ? shaped : whole;
    }

    private void Count(int member, Span<JsonUnionScore> scores)
    {
        foreach ((int index, bool isRequired) in _uses[member])
        {
            scores[index].KnownFound++;
            scores[index].RequiredFound += isRequired ? 1 : 0;
        }
    }

    // No constant says anything. A case that has some and lacks them all is a guess, taken only where nothing else is left.
    private int FindByShape(Span<JsonUnionScore> scores)
    {
        int complete = Best(scores, static (unionCase, score) => unionCase.Constants.Length == 0 && score.RequiredFound == unionCase.Members.Required.Length);
        if (complete >= 0)
        {
            return complete;
        }

        int only = -1;
        int candidates = 0;
        for (int index = 0; index < _cases.Length; index++)
        {
            if (IsPossible(index, scores))
            {
                candidates++;
                only = index;
            }
        }

        return candidates == 1 ? only : Best(scores, static (unionCase, score) => unionCase.Constants.Length == 0 && score.KnownFound > 0);
    }

    // Another case, which need not have been the likeliest, holds all that is there.
    private int FindWhole(Span<JsonUnionScore> scores, int known)
    {
        for (int index = 0; index < _cases.Length; index++)
        {
            if (IsPossible(index, scores) && scores[index].KnownFound == known && scores[index].Misfits == 0 && scores[index].RequiredFound == _cases[index].Members.Required.Length)
            {
                return index;
            }
        }

        return -1;
    }

    private int Best(Span<JsonUnionScore> scores, Func<JsonUnionCase, JsonUnionScore, bool> isCandidate)
    {
        int best = -1;
        for (int index = 0; index < _cases.Length; index++)
        {
            if (IsPossible(index, scores) && isCandidate(_cases[index], scores[index]) && (best < 0 || Rank(index, scores).CompareTo(Rank(best, scores)) > 0))
            {
                best = index;
            }
        }

        return best;
    }

    private bool IsPossible(int index, Span<JsonUnionScore> scores) =>
        (_cases[index].Kinds & JsonKinds.Object) != 0 && !scores[index].IsContradicted;

    private (int Matches, int Fitting, bool IsComplete, int Known) Rank(int index, Span<JsonUnionScore> scores) =>
        (scores[index].Matches, -scores[index].Misfits, scores[index].RequiredFound == _cases[index].Members.Required.Length, scores[index].KnownFound);

    internal static JsonKinds KindOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => IsWhole(ref reader) ? JsonKinds.Integer | JsonKinds.Number : JsonKinds.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        _ => JsonKinds.Null,
    };

    // A number that no integer type can hold is no integer here.
    private static bool IsWhole(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out _) || (reader.TryGetDecimal(out decimal number) && decimal.Truncate(number) == number && number is >= long.MinValue and <= ulong.MaxValue);
}
