using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary><c>oneOf</c>, <c>anyOf</c> and several types: what is left of a union once null, doubles and idioms are taken away.</summary>
internal static class UnionShapes
{
    private const int MaxCrossProduct = 1;

    /// <summary>Null where the cases say nothing about the type: the schema is then what its other keywords make it.</summary>
    public static Shape? TryRead(Facets facets, string key, string place, ShapeReader reader)
    {
        var unions = facets.Unions.Where(union => !reader.IsOpen(union.Owner)).ToList();
        if (unions.Count is 0 or > MaxCrossProduct)
        {
            return null;
        }

        var (owner, list) = unions[0];
        if (list.Items.Any(IsAnything))
        {
            return new ScalarShape(TypeKind.Element);
        }

        var cases = list.Items.Where(static item => !SaysNothing(item)).ToList();
        var speaking = cases.Where(static item => !IsNull(item)).ToList();
        if (speaking.Count == 0)
        {
            return null;
        }

        if (ConstantsOf(speaking, reader) is { } constants)
        {
            var @enum = EnumShapes.OfConstants(facets, constants, reader, place);
            @enum.IsNullable = speaking.Count < list.Items.Length;
            return @enum;
        }

        var union = new UnionShape { PlaceName = place, IsNullable = cases.Count > speaking.Count };
        union.Representative = union;
        reader.Register(key, union);
        var isBased = facets.Properties.Count > 0;
        var discriminator = Discriminator.Of(owner, reader.Spec);
        reader.Open(owner);
        foreach (var item in speaking)
        {
            var declarations = isBased ? Based(facets, owner, item, reader) : [item];
            var title = item.StringOf("title");
            var use = reader.Read(declarations, place + " " + (title ?? KindName(item)));
            union.Cases.Add(new UnionCaseShape(use, title, discriminator?.ConstantsOf(item) ?? []));
        }

        reader.Close(owner);
        return Settle(union, facets, place, reader);
    }

    public static Shape OfTypes(IReadOnlyList<string> types, Facets facets, string key, string place, ShapeReader reader)
    {
        // Everything is allowed: that is no union but JSON.
        if (types.Count >= 5)
        {
            return new ScalarShape(TypeKind.Element);
        }

        var union = new UnionShape { PlaceName = place };
        union.Representative = union;
        reader.Register(key, union);
        foreach (var type in types)
        {
            var shape = reader.OfType(type, facets, key + "/" + type, place + " " + type);
            union.Cases.Add(new UnionCaseShape(new SchemaUse(shape, false, DocumentationModel.None), null, []));
        }

        return Settle(union, facets, place, reader);
    }

    private static UnionShape Settle(UnionShape union, Facets facets, string place, ShapeReader reader)
    {
        union.IsNullable |= union.Cases.Any(static unionCase => unionCase.Use.IsNullable || unionCase.Use.Shape.IsNullable);
        UnionCases.Merge(union.Cases);
        if (union.Cases.Count == 1)
        {
            union.Alias = union.Cases[0].Use.Shape;
            return union;
        }

        return reader.Name(union, facets, place);
    }

    // "base": {properties} beside the oneOf belongs to each case.
    private static List<SpecNode> Based(Facets facets, SpecNode owner, SpecNode item, ShapeReader reader)
    {
        var declarations = new List<SpecNode>();
        foreach (var leaf in facets.Leaves)
        {
            declarations.Add(leaf == owner ? reader.WithoutUnion(leaf) : leaf);
        }

        declarations.Add(item);
        return declarations;
    }

    // {} and true: one case allows whatever there is, and so does the union.
    private static bool IsAnything(SpecNode item) => item.Kind == SpecNodeKind.Object
        ? item.Members.All(static member => member.Name is "description" or "title")
        : item is { Kind: SpecNodeKind.Boolean, Text: "true" };

    // A case such as {required: [a]} restricts the other keywords and is no type of its own.
    private static bool SaysNothing(SpecNode item) =>
        item.Kind != SpecNodeKind.Object || item.Members.All(static member => member.Name is "required" or "description" or "title" or "not");

    private static bool IsNull(SpecNode item) =>
        item.StringOf("type") == "null"
        || (item["enum"] is { Kind: SpecNodeKind.Array, Items.Length: 1 } values && values.Items[0].Kind == SpecNodeKind.Null)
        || item["const"]?.Kind == SpecNodeKind.Null;

    private static List<(SpecNode Value, SpecNode Owner)>? ConstantsOf(List<SpecNode> cases, ShapeReader reader)
    {
        var constants = new List<(SpecNode, SpecNode)>();
        foreach (var item in cases)
        {
            var node = item["$ref"] is null ? item : reader.Spec.Target(item) ?? item;
            if (node["const"] is { } constant)
            {
                constants.Add((constant, node));
            }
            else if (node["enum"] is { Kind: SpecNodeKind.Array } values && node["properties"] is null)
            {
                constants.AddRange(values.Items.Select(value => (value, Owner: values.Items.Length == 1 ? node : values)));
            }
            else if (node.StringOf("type") != "string" || node.Members.Any(static member => member.Name is "format" or "pattern"))
            {
                return null;
            }
        }

        return constants.Count > 1 && constants.All(static constant => JsonText.OfScalar(constant.Item1) is not null) ? constants : null;
    }

    private static string KindName(SpecNode item) => item.StringOf("type") ?? "option";
}
