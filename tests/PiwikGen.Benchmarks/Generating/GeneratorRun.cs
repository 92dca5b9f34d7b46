using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>The generator at work on documents as the compiler has it work, its own driver included, which parses what was emitted.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private GeneratorDriver _driver;

    /// <param name="documents">The documents of the project.</param>
    /// <param name="tracksSteps">Whether the steps of a run are kept, to be counted.</param>
    public GeneratorRun(IEnumerable<MemoryDocument> documents, bool tracksSteps = false) => _driver = CSharpGeneratorDriver.Create(
        [new PiwikGenerator().AsSourceGenerator()],
        documents,
        ParseOptions,
        new ProjectOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>An empty project, with a source file of the given text.</summary>
    public static CSharpCompilation Project(string code = "") =>
        CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(code, ParseOptions)], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Runs the generator; what has not changed since the last run is kept.</summary>
    public GeneratorRunResult Run(Compilation project)
    {
        _driver = _driver.RunGenerators(project);
        var result = _driver.GetRunResult().Results[0];
        return result.Exception is { } exception ? throw exception : result;
    }

    /// <summary>Puts a new version of a document in the place of the old one.</summary>
    public void Replace(MemoryDocument old, MemoryDocument replacement) => _driver = _driver.ReplaceAdditionalText(old, replacement);
}
