using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Editing;

/// <summary>What an editor waits for after a change: the driver has run before, and runs again.</summary>
[LongRunning]
public class EditBenchmarks
{
    public const string Table = "The driver runs again";
    public const string Code = "after an edit of C#";
    public const string Description = "after an edit of one description";
    public const string Schema = "after an edit of one schema";
    public const string First = "for the first time";

    private static readonly Compilation Project = GeneratorRun.Project("class A;");
    private static readonly Compilation EditedProject = GeneratorRun.Project("class B;");

    private EditedDocument _document = null!;
    private GeneratorRun _run = null!;
    private MemoryDocument _current = null!;
    private bool _isEdited;

    public static IEnumerable<DocumentCase> Cases => Documents.Stripe is { } stripe ? [Documents.Apps, stripe] : [Documents.Apps];

    [ParamsSource(nameof(Cases))]
    public DocumentCase Document { get; set; } = Documents.Apps;

    [GlobalSetup]
    public void Setup()
    {
        _document = new EditedDocument("/project/api.openapi.json", File.ReadAllText(Document.Path));
        _current = _document.Before;
        _run = new GeneratorRun([_current]);
        _run.Run(Project);
    }

    [Benchmark(Description = First, Baseline = true), BenchmarkCategory(Table)]
    public object RunFirst() => new GeneratorRun([_document.Before]).Run(Project);

    [Benchmark(Description = Code), BenchmarkCategory(Table)]
    public object EditCode()
    {
        _isEdited = !_isEdited;
        return _run.Run(_isEdited ? EditedProject : Project);
    }

    [Benchmark(Description = Description), BenchmarkCategory(Table)]
    public object EditDescription() => Exchange(_document.Described);

    [Benchmark(Description = Schema), BenchmarkCategory(Table)]
    public object EditSchema() => Exchange(_document.Extended);

    // Back and forth: every run finds another text than the one before.
    private GeneratorRunResult Exchange(MemoryDocument edited)
    {
        var next = ReferenceEquals(_current, edited) ? _document.Before : edited;
        _run.Replace(_current, next);
        _current = next;
        return _run.Run(Project);
    }
}
