using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>What must hold of generated code whatever a document says. That it is ASCII and compiles, the driver asserts.</summary>
internal static class Oracles
{
    public const string Sentinel = "PwnedX";

    private static readonly string[] OwnDirectives = ["#nullable enable annotations", "#pragma warning disable CS0612, CS0618, CS1573, CS1591, CS8981, CS9042"];

    /// <summary>No code but the generator's own: no type of the document's, nothing that runs by itself, no directive, no string that interprets its text.</summary>
    public static void AssertInert(Generated generated)
    {
        foreach (var (hintName, text) in generated.Sources)
        {
            var root = Parse(text);
            Assert.DoesNotContain(root.DescendantTokens(), static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is Sentinel or "ModuleInitializer" or "ModuleInitializerAttribute");
            Assert.DoesNotContain(root.DescendantNodes(), static node => node is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword));
            Assert.DoesNotContain(root.DescendantNodes(), static node => node is InterpolatedStringExpressionSyntax or UnsafeStatementSyntax);
            Assert.DoesNotContain(root.DescendantTokens(), static token => token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken || token.Text.StartsWith('@') && token.IsKind(SyntaxKind.StringLiteralToken));
            Assert.DoesNotContain(root.DescendantTrivia(descendIntoTrivia: true), static trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia));
            var directives = root.DescendantTrivia().Where(static trivia => trivia.IsDirective).Select(static trivia => trivia.ToString().Trim());
            Assert.True(!directives.Except(OwnDirectives).Any(), $"{hintName} has a directive of the document's.");
        }
    }

    /// <summary>The document's text stands in a literal, exactly.</summary>
    public static void AssertLiteral(IReadOnlyList<string> sources, string value)
    {
        var literals = sources.SelectMany(static source => Parse(source).DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.StringLiteralToken));
        Assert.Contains(literals, literal => literal.ValueText == value);
    }

    /// <summary>The same declarations, statements and expressions in the same order, names and texts aside.</summary>
    public static void AssertSameShape(IReadOnlyList<string> twin, IReadOnlyList<string> sources, string text)
    {
        Assert.True(ShapesOf(twin).SequenceEqual(ShapesOf(sources)), $"The text '{text}' changed the code.");
    }

    public static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions(LanguageVersion.CSharp12)).GetCompilationUnitRoot();

    // The order of files and types goes by their names, which may be the document's.
    private static IEnumerable<string> ShapesOf(IReadOnlyList<string> sources) => sources
        .SelectMany(static source => Parse(source).Members.OfType<FileScopedNamespaceDeclarationSyntax>().Single().Members)
        .Select(static type => string.Join(' ', type.DescendantNodes().Select(static node => (int)node.Kind())))
        .Order(StringComparer.Ordinal);
}
