using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Corpus;

/// <summary>Generates the client of a document and compiles it as a careful user's project would.</summary>
internal sealed class DocumentCheck(ISourceGenerator generator)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        // Versions of the framework that the runtime was built against and that this program runs on differ.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsForUsers)
            .Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>With the generator that this program was built with.</summary>
    public static DocumentCheck OfThisBuild { get; } = new(LoadedGenerator.From(null));

    public CorpusRow Run(string root, string? folder) => Run(root, folder, out _);

    /// <summary>The same, with the code that was emitted.</summary>
    public CorpusRow Run(string root, string? folder, out IReadOnlyCollection<SyntaxTree> emitted)
    {
        List<string> files = [root, .. (folder is null ? [] : CorpusFinder.FilesBelow(folder)).Where(path => path != root)];
        var compilation = CSharpCompilation.Create("Document", [], References, CompilationOptions);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], files.Select(static path => new ListedFile(path)), ParseOptions, new ListedOptions(root));

        var watch = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var generation = watch.Elapsed;
        var result = driver.GetRunResult().Results[0];
        emitted = [];
        if (result.Exception is { } exception)
        {
            return CorpusRow.Broken("CS8785: " + exception);
        }

        if (result.Diagnostics.FirstOrDefault(static problem => problem.Id == "PWG9001") is { } fault)
        {
            return CorpusRow.Broken(fault.ToString());
        }

        // Neighbours are documents of their own; what is said of them is theirs.
        var reachable = ReachedFiles.Of(root, files);
        var own = result.Diagnostics.Where(problem => reachable.Contains(problem.Location.GetLineSpan().Path)).ToList();
        watch.Restart();
        var trees = result.GeneratedSources.Where(static source => source.HintName.StartsWith("Corpus.Document.", StringComparison.Ordinal)).Select(static source => source.SyntaxTree).ToHashSet();
        emitted = trees;
        var problems = compilation.AddSyntaxTrees(trees).GetDiagnostics().Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        var compiled = watch.Elapsed;
        var all = own.Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).Concat(problems).OrderByDescending(static problem => problem.Severity).ToList();
        var declared = ReachedFiles.OperationsIn(root, files);
        var operations = EmittedCode.OperationsIn(trees);
        return new CorpusRow
        {
            IsGenerated = trees.Count > 0,
            Operations = operations.Count,
            OperationsInDocument = declared.Count,
            Lost = LostOperations.Of(declared, operations, own),
            Types = EmittedCode.TypesIn(trees),
            Errors = all.Count(static problem => problem.Severity == DiagnosticSeverity.Error),
            Warnings = all.Count(static problem => problem.Severity == DiagnosticSeverity.Warning),
            Diagnostics = string.Join(' ', own.GroupBy(static problem => problem.Id).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => $"{group.Key}x{group.Count()}")),
            SecondsToGenerate = generation.TotalSeconds,
            SecondsToCompile = compiled.TotalSeconds,
            Characters = trees.Sum(static tree => (long)tree.Length),
            PeakMemory = PeakMemory.InBytes(),
            FirstError = all.Count == 0 ? "" : all[0].ToString(),
        };
    }

    /// <summary>What the generator says of a document of one file.</summary>
    /// <exception cref="InvalidOperationException">The generator failed, which a compiler reports as CS8785.</exception>
    public IReadOnlyList<Diagnostic> Diagnose(string root)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], [new ListedFile(root)], ParseOptions, new ListedOptions(root));
        var result = driver.RunGenerators(CSharpCompilation.Create("Document", [], References, CompilationOptions)).GetRunResult().Results[0];
        return result.Exception is { } exception ? throw new InvalidOperationException("The generator failed.", exception) : result.Diagnostics;
    }

    /// <summary>The compiled client of a document of one file; without one, the first problem.</summary>
    public (byte[]? Assembly, string? Problem) Compile(string root)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], [new ListedFile(root)], ParseOptions, new ListedOptions(root));
        var compilation = CSharpCompilation.Create("Document" + Guid.NewGuid().ToString("N"), [], References, CompilationOptions);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var result = driver.GetRunResult().Results[0];
        if (result.Exception is { } exception)
        {
            return (null, exception.ToString());
        }

        using var stream = new MemoryStream();
        var emitted = generated.Emit(stream);
        var problem = emitted.Diagnostics.Concat(result.Diagnostics).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).OrderByDescending(static problem => problem.Severity).FirstOrDefault();
        return problem is null || (emitted.Success && problem.Severity != DiagnosticSeverity.Error && problem.Id.StartsWith("PWG", StringComparison.Ordinal))
            ? (stream.ToArray(), null)
            : (null, problem.ToString());
    }

    private static bool IsForUsers(string path)
    {
        var name = Path.GetFileName(path);
        return name is "PiwikGen.Runtime.dll" or "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
