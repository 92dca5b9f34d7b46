using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Turns a union into its model: one C# type per case, and what tells the cases apart in JSON.</summary>
internal static class UnionModels
{
    public static UnionModel Of(UnionShape union, TypeRefs types)
    {
        var constants = InferredDiscriminators.Of(union.Cases);
        var merged = new List<(TypeRef Type, string Label, Shape Shape, List<string> Constants)>();
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var unionCase = union.Cases[i];
            var shape = UnionCases.Resolve(unionCase.Use.Shape);
            var type = types.Of(unionCase.Use).NotNull();
            var same = merged.FindIndex(known => known.Type == type);
            if (same < 0)
            {
                merged.Add((type, LabelOf(unionCase, shape, type), shape, [.. constants[i]]));
            }
            else
            {
                // Two cases of one C# type are one case; either's constants may tell it.
                merged[same].Constants.AddRange(constants[i]);
            }
        }

        var places = TellingPlaces.Of([.. merged.Select(static item => item.Shape)], [.. merged.Select(static item => item.Constants)]);
        var lists = merged.Count(static item => item.Shape is ListShape);
        var names = MemberNames.OfUnion(union.Name, merged.Select(item => lists > 1 && item.Shape is ListShape list ? ListLabelOf(list, types) : item.Label).ToList());
        var cases = merged.Select((item, i) => new UnionCaseModel(
            names[i].Member,
            names[i].Argument,
            item.Type,
            ShapeKinds.Of(item.Shape).ToEquatableArray(),
            (lists > 1 && item.Shape is ListShape list ? ShapeKinds.Of(list.Item.Shape) : []).ToEquatableArray(),
            item.Constants.ToDocumentTexts(),
            places[i].Select(static place => new UnionPlaceModel(place.Path, place.Kinds.ToEquatableArray())).ToEquatableArray(),
            UnionMembers.Of(item.Shape).Select(types.Of).Distinct().ToEquatableArray()));
        return new UnionModel(types.Namespace, union.Name, union.Documentation, cases.ToEquatableArray());
    }

    // Lists that stand beside each other are told apart by what they hold.
    private static string ListLabelOf(ListShape list, TypeRefs types)
    {
        var item = UnionCases.Resolve(list.Item.Shape);
        return "List of " + LabelOf(new UnionCaseShape(list.Item, null, []), item, types.Of(list.Item));
    }

    private static string LabelOf(UnionCaseShape unionCase, Shape shape, TypeRef type) => shape switch
    {
        _ when unionCase.Title is { Length: > 0 and <= 60 } title => title,
        NamedShape named => named.Representative.Name,
        ListShape => "List",
        MapShape => "Map",
        _ => type.Kind switch
        {
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 => "Integer",
            TypeKind.Double or TypeKind.Decimal => "Number",
            _ => type.Kind.ToString(),
        },
    };
}
