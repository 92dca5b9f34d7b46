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

        var names = MemberNames.OfUnion(union.Name, merged.Select(static item => item.Label).ToList());
        var cases = merged.Select((item, i) => new UnionCaseModel(
            names[i].Member,
            names[i].Argument,
            item.Type,
            JsonKindsOf(item.Shape).ToEquatableArray(),
            item.Constants.ToDocumentTexts(),
            RequiredOf(item.Shape).ToDocumentTexts(),
            KnownOf(item.Shape).ToDocumentTexts()));
        return new UnionModel(types.Namespace, union.Name, union.Documentation, cases.ToEquatableArray());
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

    private static IEnumerable<string> RequiredOf(Shape shape) => shape is ObjectShape @object
        ? @object.Properties.Where(static property => property.IsRequired && !property.Use.IsWriteOnly).Select(static property => property.WireName)
        : [];

    private static IEnumerable<string> KnownOf(Shape shape) => shape is ObjectShape @object
        ? @object.Properties.Select(static property => property.WireName)
        : [];

    private static IEnumerable<string> JsonKindsOf(Shape shape) => shape switch
    {
        ListShape => ["Array"],
        MapShape or ObjectShape => ["Object"],
        EnumShape { Backing: EnumBacking.String } => ["String"],
        EnumShape { Backing: EnumBacking.Integer } => ["Integer"],
        EnumShape { Backing: EnumBacking.Number } => ["Integer", "Number"],
        UnionShape union => union.Cases.SelectMany(static unionCase => JsonKindsOf(UnionCases.Resolve(unionCase.Use.Shape))).Distinct(),
        ScalarShape scalar => JsonKindsOf(scalar.Kind),
        _ => ["Object", "Array", "String", "Integer", "Number", "Boolean"],
    };

    private static IEnumerable<string> JsonKindsOf(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => ["Boolean"],
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 => ["Integer"],
        TypeKind.Double or TypeKind.Decimal => ["Integer", "Number"],
        TypeKind.Element => ["Object", "Array", "String", "Integer", "Number", "Boolean"],
        _ => ["String"],
    };
}
