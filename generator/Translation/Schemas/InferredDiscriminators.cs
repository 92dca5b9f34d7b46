using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Finds the constants that tell the cases of a union apart, wherever they lie: <c>type</c>, <c>data/attributes/template</c>,
/// or several together. Explicit discriminators come first.
/// </summary>
internal static class InferredDiscriminators
{
    private const int MaxDepth = 4;
    private const int MaxMembers = 4096;

    /// <summary>For each case, paths and JSON values in turn.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<UnionCaseShape> cases)
    {
        // Constants tell two cases apart, and only objects have any.
        if (cases.Count(static unionCase => unionCase.Discriminators.Count > 0 || UnionCases.Resolve(unionCase.Use.Shape) is ObjectShape or UnionShape) < 2)
        {
            return [.. cases.Select(static _ => Array.Empty<string>())];
        }

        var found = cases.Select(static unionCase =>
        {
            var constants = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var (path, json) in unionCase.Discriminators)
            {
                Add(constants, path, json);
            }

            Collect(UnionCases.Resolve(unionCase.Use.Shape), constants);
            return constants;
        }).ToList();

        // A path says something where two cases have different values at it.
        var separating = found
            .SelectMany(static constants => constants.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(path => found
                .Where(constants => constants.ContainsKey(path))
                .Select(constants => string.Join("\n", constants[path]))
                .Distinct(StringComparer.Ordinal)
                .Skip(1)
                .Any())
            .OrderBy(static path => path, StringComparer.Ordinal)
            .ToList();
        return found.Select(constants => Pairs(constants, separating)).ToList();
    }

    private static List<string> Pairs(Dictionary<string, List<string>> constants, List<string> paths)
    {
        var pairs = new List<string>();
        foreach (var path in paths)
        {
            if (constants.TryGetValue(path, out var values))
            {
                foreach (var value in values)
                {
                    pairs.Add(path);
                    pairs.Add(value);
                }
            }
        }

        return pairs;
    }

    // Near constants first, and a bounded number of members: each may lead to as many again.
    private static void Collect(Shape shape, Dictionary<string, List<string>> constants)
    {
        var pending = new Queue<(ObjectShape Shape, string Path, int Depth)>();
        Enqueue(pending, shape, "", 0);
        var members = 0;
        while (pending.Count > 0 && members < MaxMembers)
        {
            var (@object, path, depth) = pending.Dequeue();
            foreach (var property in @object.Properties)
            {
                var value = UnionCases.Resolve(property.Use.Shape);
                if (value is not (ScalarShape { ConstantJson: not null } or ObjectShape or UnionShape))
                {
                    continue;
                }

                members++;
                var name = JsonPointer.Escape(property.WireName);
                var inner = path.Length == 0 ? name : path + "/" + name;
                if (value is ScalarShape { ConstantJson: { } json })
                {
                    Add(constants, inner, json);
                }
                else
                {
                    Enqueue(pending, value, inner, depth + 1);
                }
            }
        }
    }

    private static void Enqueue(Queue<(ObjectShape Shape, string Path, int Depth)> pending, Shape shape, string path, int depth)
    {
        depth += shape is UnionShape ? 1 : 0;
        if (depth < MaxDepth)
        {
            foreach (var leaf in UnionCases.Leaves(shape).OfType<ObjectShape>())
            {
                pending.Enqueue((leaf, path, depth));
            }
        }
    }

    private static void Add(Dictionary<string, List<string>> constants, string path, string json)
    {
        if (!constants.TryGetValue(path, out var values))
        {
            constants.Add(path, values = []);
        }

        if (!values.Contains(json))
        {
            values.Add(json);
        }
    }
}
