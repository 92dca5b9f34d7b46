using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Finds the places whose kinds of values tell apart those cases of a union that no constant does: <c>value</c> that is a text in one and a list
/// in another, <c>action/result</c> that only one of two knows. What all such cases agree on is left out.
/// </summary>
internal sealed class TellingPlaces
{
    private const int MaxDepth = 4;
    private const int MaxCases = 256;
    private const int MaxPlaces = 256;
    private const int MaxSearched = 512;

    /// <summary>The step into the items of a list.</summary>
    private const string Item = "-";

    private readonly bool[][] _areAlike;
    private readonly List<(string Path, IReadOnlyList<string> Kinds)>[] _found;
    private readonly Queue<Place> _pending = new();
    private int _count;
    private int _searched;

    private TellingPlaces(bool[][] areAlike)
    {
        _areAlike = areAlike;
        _found = [.. areAlike.Select(static _ => new List<(string, IReadOnlyList<string>)>())];
    }

    /// <summary>For each case, places and the kinds of the values that it allows there.</summary>
    /// <param name="shapes">Of the cases.</param>
    /// <param name="constants">Of each case, paths and JSON values in turn.</param>
    public static IReadOnlyList<IReadOnlyList<(string Path, IReadOnlyList<string> Kinds)>> Of(IReadOnlyList<Shape> shapes, IReadOnlyList<IReadOnlyList<string>> constants)
    {
        var values = constants.Select(static pairs => Enumerable.Range(0, pairs.Count / 2).ToLookup(i => pairs[2 * i], i => pairs[(2 * i) + 1])).ToList();
        var leaves = shapes.Select(UnionCases.Leaves).ToList();
        var hasMembers = leaves.ConvertAll(ofCase => shapes.Count <= MaxCases && ofCase.Any(static leaf => leaf is ObjectShape));
        var areAlike = shapes.Select((_, i) => shapes.Select((_, j) => i != j && hasMembers[i] && hasMembers[j] && !AreApart(values[i], values[j])).ToArray()).ToArray();
        var alike = Enumerable.Range(0, shapes.Count).Where(i => areAlike[i].Contains(true)).ToDictionary(static i => i, i => leaves[i]);
        var places = new TellingPlaces(areAlike);
        if (alike.Count > 0)
        {
            places.Search(new Place("", 0, alike));
        }

        return places._found;
    }

    // A place where both have constants, and none of them in common.
    private static bool AreApart(ILookup<string, string> first, ILookup<string, string> second) =>
        first.Any(place => second.Contains(place.Key) && !place.Intersect(second[place.Key]).Any());

    // Near places first, and those of small cases: they are more telling, and there may be too many.
    private void Search(Place whole)
    {
        _pending.Enqueue(whole);
        while (_pending.Count > 0 && _count < MaxPlaces && _searched++ < MaxSearched)
        {
            var place = _pending.Dequeue();
            foreach (var name in place.Shapes.Values.Select(NamesIn).OrderBy(static names => names.Count).SelectMany(static names => names).Distinct(StringComparer.Ordinal))
            {
                Compare(place, name);
            }
        }
    }

    private static IReadOnlyList<string> NamesIn(IReadOnlyList<Shape> shapes) => [.. shapes.SelectMany(static shape => shape switch
    {
        ObjectShape @object => @object.Properties.Select(static property => property.WireName),
        ListShape => [Item],
        _ => Enumerable.Empty<string>(),
    })];

    private void Compare(Place parent, string name)
    {
        var step = JsonPointer.Escape(name);
        var path = parent.Depth == 0 ? step : parent.Path + "/" + step;
        var shapes = new Dictionary<int, IReadOnlyList<Shape>>();
        var kinds = new Dictionary<int, IReadOnlyList<string>>();
        foreach (var entry in parent.Shapes)
        {
            if (Below(entry.Value, name) is { } below)
            {
                shapes.Add(entry.Key, [.. below.SelectMany(static use => UnionCases.Leaves(use.Shape)).Distinct()]);
                kinds.Add(entry.Key, KindsOf(below));
            }
            else if (parent.Depth > 0 && entry.Value.All(static shape => shape is ObjectShape { AdditionalProperties: null, Derived.Count: 0, Base: null }))
            {
                // What an object knows at the top is counted as it is; elsewhere no value that it does not know fits it.
                kinds.Add(entry.Key, []);
            }
        }

        foreach (var entry in kinds)
        {
            if (kinds.Any(other => _areAlike[entry.Key][other.Key] && !entry.Value.SequenceEqual(other.Value)))
            {
                _found[entry.Key].Add((path, entry.Value));
                _count++;
            }
        }

        // Below one and the same schema there is nothing to tell.
        if (parent.Depth + 1 < MaxDepth && shapes.Values.Skip(1).Any(other => !other.SequenceEqual(shapes.Values.First())))
        {
            _pending.Enqueue(new Place(path, parent.Depth + 1, shapes));
        }
    }

    // Null where no shape knows the place.
    private static List<SchemaUse>? Below(IReadOnlyList<Shape> shapes, string name)
    {
        List<SchemaUse>? below = null;
        foreach (var shape in shapes)
        {
            if (name == Item && shape is ListShape list)
            {
                (below ??= []).Add(list.Item);
            }
            else if (shape is ObjectShape @object && @object.Properties.Find(property => property.WireName == name) is { } property)
            {
                (below ??= []).Add(property.Use);
            }
        }

        return below;
    }

    private static List<string> KindsOf(List<SchemaUse> uses)
    {
        var isNullable = uses.Exists(static use => use.IsNullable || TypeRefs.IsNullable(use.Shape) || UnionCases.Resolve(use.Shape) is ScalarShape { Kind: Model.TypeKind.Element });
        return [.. uses.SelectMany(static use => ShapeKinds.Of(use.Shape)).Concat(isNullable ? ["Null"] : []).Distinct().OrderBy(static kind => kind, StringComparer.Ordinal)];
    }

    /// <param name="Shapes">By case, what it may have here.</param>
    private sealed record Place(string Path, int Depth, Dictionary<int, IReadOnlyList<Shape>> Shapes);
}
