namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>The objects whose lists of members tell a case of a union from others.</summary>
internal static class UnionMembers
{
    /// <summary>The object itself, or those that a union consists of; none where any member may be there.</summary>
    public static IEnumerable<Shape> Of(Shape unionCase)
    {
        var leaves = UnionCases.Leaves(unionCase);
        return leaves.Any(static leaf => leaf is MapShape or ScalarShape { Kind: Model.TypeKind.Element })
            ? []
            : leaves.Where(static leaf => leaf is ObjectShape { Properties.Count: > 0 });
    }
}
