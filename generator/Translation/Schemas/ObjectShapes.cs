using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Objects with named members, maps without, and lists.</summary>
internal static class ObjectShapes
{
    public static Shape Of(Facets facets, string key, string place, ShapeReader reader)
    {
        // Nothing is said of its members: it is JSON, which also holds what servers put in place of the object.
        if (facets is { Properties.Count: 0, AdditionalProperties.Count: 0, PatternProperties.Count: 0 })
        {
            return new ScalarShape(Model.TypeKind.Element);
        }

        if (facets.Properties.Count == 0)
        {
            return MapOf(facets, key, place, reader);
        }

        var shape = reader.Name(new ObjectShape(), facets, place);
        shape.HasOtherKinds = Inheritance.HasOtherKinds(shape, facets.Leaves);
        reader.Register(key, shape);
        reader.Later(() => Fill(shape, facets, reader));
        if (shape.ComponentName is not null)
        {
            reader.Later(() => Inheritance.Find(shape, facets.Leaves[0], reader));
        }

        return shape;
    }

    public static ListShape ListOf(Facets facets, string place, ShapeReader reader)
    {
        var shape = new ListShape();
        var elements = facets.Items.Where(static item => item.Kind == SpecNodeKind.Object).ToList();

        // The elements of a tuple have a type each, which no C# list can say: they are JSON, unless there is but one.
        if (elements.Count > 0 && facets.PrefixItems.Count == 0)
        {
            reader.Later(() => shape.Item = reader.Read(elements, ItemPlace(place)));
        }

        return shape;
    }

    private static void Fill(ObjectShape shape, Facets facets, ShapeReader reader)
    {
        foreach (var (name, declarations) in facets.Properties)
        {
            if (declarations.All(static declaration => declaration.Kind == SpecNodeKind.Boolean && declaration.Text == "false"))
            {
                continue;
            }

            var use = reader.Read(declarations, shape.PlaceName + " " + name);
            shape.Properties.Add(new PropertyShape(name, use, facets.IsRequired(name)));
        }

        shape.AdditionalProperties = ValueOfMap(facets, shape.PlaceName, reader, isOpenByDefault: false);
    }

    private static MapShape MapOf(Facets facets, string key, string place, ShapeReader reader)
    {
        var shape = new MapShape();
        reader.Register(key, shape);
        reader.Later(() => shape.Value = ValueOfMap(facets, place, reader, isOpenByDefault: true)!);
        return shape;
    }

    /// <summary>The type of members without a name; null where they are none of the schema's business.</summary>
    private static SchemaUse? ValueOfMap(Facets facets, string place, ShapeReader reader, bool isOpenByDefault)
    {
        var schemas = facets.AdditionalProperties.Where(static node => node.Kind == SpecNodeKind.Object).ToList();
        var patterns = facets.PatternProperties.Where(static node => node.Kind == SpecNodeKind.Object).ToList();
        if (patterns.Count == 1 && schemas.Count == 0)
        {
            return reader.Read(patterns, ItemPlace(place));
        }

        if (patterns.Count > 0)
        {
            return SchemaUse.Any;
        }

        if (schemas.Count > 0)
        {
            return reader.Read(schemas, ItemPlace(place));
        }

        var isOpen = isOpenByDefault || facets.AdditionalProperties.Any(static node => node.Text == "true");
        return isOpen ? SchemaUse.Any : null;
    }

    // The element of "items" is an "item"; the naming stage knows nouns, translation only says that it is one of them.
    private static string ItemPlace(string place) => place + " item";
}
