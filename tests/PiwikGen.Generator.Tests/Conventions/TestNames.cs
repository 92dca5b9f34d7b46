using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The tests of all projects by their names, as documents name them: <c>Class.Method</c>.</summary>
internal static class TestNames
{
    public static IReadOnlySet<string> All { get; } = Repository.SourcesIn("tests").SelectMany(TestsIn).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tests of one folder.</summary>
    public static IReadOnlySet<string> In(string folder) => Repository.SourcesIn(folder).SelectMany(TestsIn).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rows of the tables of a document, cell by cell, without head and rule.</summary>
    public static IReadOnlyList<string[]> RowsOf(string document) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, document))
            .Where(static line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(static line => line.Trim('|').Split(" | ").Select(static cell => cell.Trim()).ToArray())
            .Where(static row => row[^1] is not ("Test" or "Tests"))];

    private static IEnumerable<string> TestsIn(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()
        .DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString() is var name
            && (name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal))))
        .Select(static method => ((TypeDeclarationSyntax)method.Parent!).Identifier.Text + "." + method.Identifier.Text);
}
