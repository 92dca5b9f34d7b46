namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Marks the types that requests send and those that answers bring, through all that they contain.</summary>
internal static class Directions
{
    public static void MarkSent(SchemaUse use) => Mark(use, static shape => !shape.IsSent && (shape.IsSent = true));

    public static void MarkReceived(SchemaUse use) => Mark(use, static shape => !shape.IsReceived && (shape.IsReceived = true));

    private static void Mark(SchemaUse use, Func<NamedShape, bool> mark)
    {
        var pending = new Stack<Shape>();
        var seen = new HashSet<Shape>();
        pending.Push(use.Shape);
        while (pending.Count > 0)
        {
            var shape = pending.Pop();
            if (!seen.Add(shape) || (shape is NamedShape named && !mark(named) && shape is not UnionShape { Alias: not null }))
            {
                continue;
            }

            foreach (var part in ShapeParts.Of(shape))
            {
                pending.Push(part.Shape);
            }
        }
    }
}

/// <summary>What a shape consists of.</summary>
internal static class ShapeParts
{
    public static IEnumerable<SchemaUse> Of(Shape shape) => shape switch
    {
        ListShape list => [list.Item],
        MapShape map => [map.Value],
        ObjectShape @object => OfObject(@object),
        UnionShape { Alias: { } alias } => [Use(alias)],
        UnionShape union => union.Cases.Select(static unionCase => unionCase.Use),
        _ => [],
    };

    private static IEnumerable<SchemaUse> OfObject(ObjectShape shape)
    {
        var parts = shape.Properties.Select(static property => property.Use).Concat(shape.Derived.Select(static derived => Use(derived.Shape)));
        return shape.AdditionalProperties is { } additional ? parts.Append(additional) : parts;
    }

    private static SchemaUse Use(Shape shape) => new(shape, false, Model.DocumentationModel.None);
}
