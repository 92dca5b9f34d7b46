using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The kinds of JSON that values of a shape are, by the names of the runtime's flags.</summary>
internal static class ShapeKinds
{
    private static readonly string[] s_all = ["Object", "Array", "String", "Integer", "Number", "Boolean"];

    public static IReadOnlyList<string> Of(Shape shape)
    {
        var leaves = UnionCases.Leaves(shape);
        return leaves.Count == 1 ? OfLeaf(leaves[0]) : leaves.SelectMany(OfLeaf).Distinct().ToList();
    }

    private static string[] OfLeaf(Shape shape) => shape switch
    {
        ListShape => ["Array"],
        MapShape or ObjectShape => ["Object"],
        EnumShape { Backing: EnumBacking.String } => ["String"],
        EnumShape { Backing: EnumBacking.Integer } => ["Integer"],
        EnumShape { Backing: EnumBacking.Number } => ["Integer", "Number"],
        ScalarShape scalar => OfScalar(scalar.Kind),
        _ => s_all,
    };

    private static string[] OfScalar(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => ["Boolean"],
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 => ["Integer"],
        TypeKind.Double or TypeKind.Decimal => ["Integer", "Number"],
        TypeKind.Element => s_all,
        _ => ["String"],
    };
}
