using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Generator.Tests.Driver;

/// <summary>What the generator made of a project.</summary>
internal sealed class Generated(GeneratorDriverRunResult result, GeneratorDriver driver, CSharpCompilation compilation)
{
    public GeneratorDriver Driver => driver;

    public CSharpCompilation Compilation => compilation;

    public GeneratorRunResult Run => result.Results[0];

    public IReadOnlyList<Diagnostic> Diagnostics => Run.Diagnostics;

    /// <summary>The files by their hint names, in the order of the names.</summary>
    public IReadOnlyList<(string HintName, string Text)> Sources { get; } =
        [.. result.Results[0].GeneratedSources.Select(static source => (source.HintName, source.SourceText.ToString())).OrderBy(static source => source.HintName, StringComparer.Ordinal)];

    /// <summary>All text that was generated.</summary>
    public string Text => string.Join("\n", Sources.Select(static source => source.Text));

    /// <summary>The one file whose hint name ends so.</summary>
    public string File(string end) => Assert.Single(Sources, source => source.HintName.EndsWith(end, StringComparison.Ordinal)).Text;

    public void AssertNoDiagnostics() => Assert.Empty(Diagnostics);

    /// <summary>The one diagnostic with an id; its place counts from one, as people do.</summary>
    public (string Message, string Path, int Line, int Column) Diagnostic(string id)
    {
        var diagnostic = Assert.Single(Diagnostics, diagnostic => diagnostic.Id == id);
        var place = diagnostic.Location.GetLineSpan();
        return (diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
    }

    public void AssertIsAscii()
    {
        foreach (var (hintName, text) in Sources)
        {
            Assert.DoesNotContain(text, static unit => unit is (< ' ' or > '~') and not ('\n' or '\t'));
            Assert.Matches("^[A-Za-z0-9_.]+$", hintName);
        }
    }

    public void AssertCompiles(LanguageVersion version, string code)
    {
        var sources = Sources.Select(static source => source.Text).Append(code).ToArray();
        var problems = Compilations.Create(version, sources).GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n" + string.Join("\n", problems.Take(10).Select(Describe)));
    }

    private static string Describe(Diagnostic problem)
    {
        var line = problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{problem.Id}: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {line}";
    }
}
