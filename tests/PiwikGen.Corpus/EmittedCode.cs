using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiwikGen.Corpus;

/// <summary>Counts what was emitted, by reading the code as a compiler does.</summary>
internal static class EmittedCode
{
    /// <summary>Operations by method and path, <c>GET /pets</c>; one that is there for several media types counts once.</summary>
    public static IReadOnlySet<string> OperationsIn(IEnumerable<SyntaxTree> trees) => trees
        .SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>())
        .Where(static field => field.Declaration.Type.ToString() == "ApiOperation")
        .Select(static field => field.Declaration.Variables[0].Initializer!.Value)
        .OfType<ImplicitObjectCreationExpressionSyntax>()
        .Select(static creation => TextOf(creation.ArgumentList.Arguments[1].Expression) + " " + TextOf(creation.ArgumentList.Arguments[2].Expression))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Types with JSON of their own.</summary>
    public static int TypesIn(IEnumerable<SyntaxTree> trees) => TypeNamesIn(trees).Count();

    public static IEnumerable<string> TypeNamesIn(IEnumerable<SyntaxTree> trees) => trees
        .SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        .Where(static type => type.BaseList?.Types.Any(static one => one.ToString().StartsWith("IJsonModel<", StringComparison.Ordinal)) == true)
        .Select(static type => type.Identifier.Text);

    private static string TextOf(ExpressionSyntax literal) => ((LiteralExpressionSyntax)literal).Token.ValueText;
}
