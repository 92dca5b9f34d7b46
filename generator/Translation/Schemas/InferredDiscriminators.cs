namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Finds the constants that tell the cases of a union apart, wherever they lie: <c>type</c>, <c>data/attributes/template</c>,
/// or several together. Explicit discriminators come first.
/// </summary>
internal static class InferredDiscriminators
{
    private const int MaxDepth = 4;

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

            Collect(UnionCases.Resolve(unionCase.Use.Shape), [], 0, constants);
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

    private static void Collect(Shape shape, List<string> path, int depth, Dictionary<string, List<string>> constants)
    {
        if (shape is UnionShape union)
        {
            foreach (var unionCase in union.Cases)
            {
                Collect(UnionCases.Resolve(unionCase.Use.Shape), path, depth + 1, constants);
            }
        }

        if (depth >= MaxDepth || shape is not ObjectShape @object)
        {
            return;
        }

        foreach (var property in @object.Properties)
        {
            var value = UnionCases.Resolve(property.Use.Shape);
            path.Add(property.WireName);
            if (value is ScalarShape { ConstantJson: { } json })
            {
                Add(constants, string.Join("/", path.Select(static name => name.Replace("~", "~0").Replace("/", "~1"))), json);
            }
            else
            {
                Collect(value, path, depth + 1, constants);
            }

            path.RemoveAt(path.Count - 1);
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
