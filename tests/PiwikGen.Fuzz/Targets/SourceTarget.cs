using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator;

namespace PiwikGen.Fuzz.Targets;

/// <summary>A document to C#: the generator as the compiler runs it, ASCII that parses, and code that compiles without a warning.</summary>
internal sealed class SourceTarget : IFuzzTarget
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Project",
        [],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsForUsers).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable,
            // Versions of the framework that the runtime was built against and that this program runs on differ.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    public int MaxLength => 8 * 1024;

    public bool Try(FuzzInput input)
    {
        var result = SmallStack.Run(() => Generate(input));
        if (result.Exception is { } exception)
        {
            throw new FindingException(exception.GetType().Name + " " + FuzzWorker.PlaceOf(exception), exception.ToString());
        }

        foreach (var problem in result.Diagnostics)
        {
            FindingException.ThrowIf(problem.Id == "PWG9001", "fault " + problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture), problem.ToString());
            FindingException.ThrowIf(!problem.Id.StartsWith("PWG", StringComparison.Ordinal), "id " + problem.Id, problem.ToString());
            FindingException.ThrowIf(problem.Location == Location.None, "no place " + problem.Id, problem.ToString());
        }

        var trees = result.GeneratedSources.Select(static source => source.SyntaxTree).ToList();
        FindingException.ThrowIf(
            trees.Count == 0 && !result.Diagnostics.Any(static problem => problem.Severity >= DiagnosticSeverity.Warning), "silence", "There is neither code nor a problem.");
        foreach (var tree in trees)
        {
            CheckText(tree);
        }

        Compile(trees);
        return trees.Count > 0;
    }

    private static GeneratorRunResult Generate(FuzzInput input) => CSharpGeneratorDriver
        .Create([new PiwikGenerator().AsSourceGenerator()], [new FuzzFile(input)], ParseOptions, new FuzzOptions())
        .RunGenerators(Project)
        .GetRunResult()
        .Results[0];

    private static void CheckText(SyntaxTree tree)
    {
        var text = tree.ToString();
        var foreign = text.FirstOrDefault(static unit => unit is (< ' ' or > '~') and not '\n');
        FindingException.ThrowIf(foreign != default, "ASCII", $"There is U+{(int)foreign:X4} in the code.");
        if (tree.GetDiagnostics().FirstOrDefault() is { } problem)
        {
            throw new FindingException("syntax " + problem.Id, Describe(problem));
        }
    }

    private static void Compile(List<SyntaxTree> trees)
    {
        if (trees.Count > 0
            && Project.AddSyntaxTrees(trees).GetDiagnostics().Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).MaxBy(static problem => problem.Severity) is { } problem)
        {
            throw new FindingException("compile " + problem.Id, Describe(problem));
        }
    }

    private static string Describe(Diagnostic problem)
    {
        var line = problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{problem.Id}: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {line}";
    }

    private static bool IsForUsers(string path)
    {
        var name = Path.GetFileName(path);
        return name is "PiwikGen.Runtime.dll" or "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
