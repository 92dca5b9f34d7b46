namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Unions that are cases of each other, or of themselves, mean one thing: a value of any other case that one of them has. The first of
/// them becomes the union of those cases and the others mean it; a C# type that converts from itself, and a reader that asks itself, there is not.
/// </summary>
internal static class UnionCycles
{
    public static void Dissolve(IReadOnlyList<NamedShape> shapes)
    {
        foreach (var cycle in Cycles(shapes.OfType<UnionShape>().Where(static union => union.Alias is null).ToList()))
        {
            Dissolve(cycle);
        }
    }

    private static void Dissolve(List<UnionShape> cycle)
    {
        var members = new HashSet<UnionShape>(cycle);
        var cases = cycle
            .SelectMany(static union => union.Cases)
            .Where(unionCase => UnionOf(unionCase) is not { } inner || !members.Contains(inner))
            .ToList();
        var first = cycle.OrderBy(static union => union.ComponentName is null).First();
        var isNullable = cycle.Exists(static union => union.IsNullable);
        foreach (var union in cycle)
        {
            union.Cases.Clear();
            union.IsNullable = isNullable;
            union.Alias = first;
        }

        first.Alias = null;
        first.Cases.AddRange(cases);
        UnionCases.Merge(first.Cases);
        if (first.Cases.Count < 2)
        {
            first.Alias = first.Cases.Count == 1 ? first.Cases[0].Use.Shape : new ScalarShape(Model.TypeKind.Element);
        }
    }

    // Kosaraju: in the order in which a first walk leaves the unions, a second one against the arrows meets those that reach each other.
    private static IEnumerable<List<UnionShape>> Cycles(List<UnionShape> unions)
    {
        var places = unions.Select(static (union, place) => (union, place)).ToDictionary(static item => item.union, static item => item.place);
        var inner = unions.ToDictionary(static union => union, InnerOf);
        var outer = unions.ToDictionary(static union => union, static _ => new List<UnionShape>());
        foreach (var union in unions)
        {
            foreach (var other in inner[union].Where(outer.ContainsKey))
            {
                outer[other].Add(union);
            }
        }

        var left = new List<UnionShape>();
        var met = new HashSet<UnionShape>();
        foreach (var union in unions)
        {
            Walk(union, inner, met, left);
        }

        met.Clear();
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var cycle = new List<UnionShape>();
            Walk(left[i], outer, met, cycle);
            if (cycle.Count > 1 || (cycle.Count == 1 && inner[cycle[0]].Contains(cycle[0])))
            {
                yield return cycle.OrderBy(union => places[union]).ToList();
            }
        }
    }

    // In depth, with a stack of its own: a chain of unions may be as long as the document.
    private static void Walk(UnionShape start, Dictionary<UnionShape, List<UnionShape>> next, HashSet<UnionShape> met, List<UnionShape> left)
    {
        var open = new Stack<(UnionShape Union, int Index)>();
        if (met.Add(start))
        {
            open.Push((start, 0));
        }

        while (open.Count > 0)
        {
            var (union, index) = open.Pop();
            if (index == next[union].Count)
            {
                left.Add(union);
                continue;
            }

            open.Push((union, index + 1));
            var following = next[union][index];
            if (next.ContainsKey(following) && met.Add(following))
            {
                open.Push((following, 0));
            }
        }
    }

    private static List<UnionShape> InnerOf(UnionShape union) => union.Cases.Select(UnionOf).OfType<UnionShape>().ToList();

    private static UnionShape? UnionOf(UnionCaseShape unionCase) => UnionCases.Resolve(unionCase.Use.Shape) as UnionShape;
}
