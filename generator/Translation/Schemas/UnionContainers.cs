namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Lists, and maps, that are cases of one union. Lists whose items differ in kind, such as texts and numbers, stay cases of their own. Others
/// no reader could tell apart: they become one list of whatever either holds. Runs when all schemas are read, as no list knows its items before.
/// </summary>
internal sealed class UnionContainers(ShapeReader reader)
{
    // A list of lists of ...: beyond this the items are JSON of any kind.
    private const int MaxNesting = 16;

    private readonly Dictionary<Shape, int> _ids = [];
    private readonly Dictionary<string, Shape> _merged = new(StringComparer.Ordinal);

    public static void Merge(ShapeReader reader)
    {
        var containers = new UnionContainers(reader);
        for (var i = 0; i < reader.Named.Count; i++)
        {
            if (reader.Named[i] is UnionShape { Alias: null } union)
            {
                containers.Merge(union.Cases, union, 0);
                union.Alias = union.Cases.Count == 1 ? union.Cases[0].Use.Shape : null;
            }
        }
    }

    private void Merge(List<UnionCaseShape> cases, UnionShape union, int depth)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var alike = new List<int>();
            for (var j = i + 1; j < cases.Count; j++)
            {
                if (IsAlike(UnionCases.Resolve(cases[i].Use.Shape), UnionCases.Resolve(cases[j].Use.Shape)))
                {
                    alike.Add(j);
                }
            }

            if (alike.Count == 0)
            {
                continue;
            }

            var group = alike.Prepend(i).Select(index => cases[index]).ToList();
            cases[i] = cases[i] with
            {
                Use = cases[i].Use with { Shape = MergedOf(group.ConvertAll(static unionCase => UnionCases.Resolve(unionCase.Use.Shape)), union, depth) },
                Title = null,
                Discriminators = [.. group.SelectMany(static unionCase => unionCase.Discriminators)],
            };
            for (var j = alike.Count - 1; j >= 0; j--)
            {
                cases.RemoveAt(alike[j]);
            }

            // What it holds may be like something that its parts were not.
            i--;
        }
    }

    private static bool IsAlike(Shape first, Shape second) => (first, second) switch
    {
        (MapShape, MapShape) => true,
        (ListShape one, ListShape two) => ShapeKinds.Of(one.Item.Shape).Intersect(ShapeKinds.Of(two.Item.Shape)).Any(),
        _ => false,
    };

    private Shape MergedOf(List<Shape> containers, UnionShape union, int depth)
    {
        var key = string.Join(",", containers.Select(IdOf).Distinct().OrderBy(static id => id));
        if (_merged.TryGetValue(key, out var known))
        {
            return known;
        }

        // Known before its items are: a list may hold itself.
        if (containers[0] is MapShape)
        {
            var map = new MapShape();
            _merged.Add(key, map);
            map.Value = UnionOf(containers.ConvertAll(static container => ((MapShape)container).Value), union, "value", depth + 1);
            return map;
        }

        var list = new ListShape();
        _merged.Add(key, list);
        list.Item = UnionOf(containers.ConvertAll(static container => ((ListShape)container).Item), union, "item", depth + 1);
        return list;
    }

    private SchemaUse UnionOf(List<SchemaUse> parts, UnionShape owner, string label, int depth)
    {
        if (depth > MaxNesting)
        {
            return SchemaUse.Any;
        }

        var cases = parts.ConvertAll(static part => new UnionCaseShape(part, null, []));
        UnionCases.Merge(cases);
        var isNullable = parts.Exists(static part => part.IsNullable || TypeRefs.IsNullable(part.Shape));
        if (cases.Count > 1)
        {
            Merge(cases, owner, depth);
        }

        if (cases.Count == 1)
        {
            return cases[0].Use with { IsNullable = isNullable };
        }

        var union = new UnionShape { PlaceName = owner.PlaceName + " " + label };
        union.Cases.AddRange(cases);
        reader.Name(union, owner.PlaceNames.Select(place => place with { Text = place.Text + " " + label }));
        return new SchemaUse(union, isNullable, Model.DocumentationModel.None);
    }

    private int IdOf(Shape shape)
    {
        if (!_ids.TryGetValue(shape, out var id))
        {
            id = _ids.Count;
            _ids.Add(shape, id);
        }

        return id;
    }
}
