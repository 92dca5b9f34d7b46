using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>From the text of a document to the text of the client, all in memory and warm.</summary>
[LongRunning]
public class GenerateBenchmarks
{
    public const string Table = "Text to sources";
    public const string InDriver = "PiwikGen, in the compiler's driver, which parses the sources";
    public const string NSwag = "NSwag.CodeGeneration.CSharp 14.8";

    private static readonly Compilation Project = GeneratorRun.Project();

    private string _text = "";

    public static IEnumerable<DocumentCase> Cases => Documents.All;

    [ParamsSource(nameof(Cases))]
    public DocumentCase Document { get; set; } = Documents.Apps;

    [GlobalSetup]
    public void Setup() => _text = File.ReadAllText(Document.Path);

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Table)]
    public int Generate() => PipelineRun.Run("/project/" + Path.GetFileName(Document.Path), SourceText.From(_text));

    [Benchmark(Description = InDriver), BenchmarkCategory(Table)]
    public int GenerateInDriver() => new GeneratorRun([new MemoryDocument("/project/" + Path.GetFileName(Document.Path), _text)])
        .Run(Project).GeneratedSources.Sum(static source => source.SourceText.Length);

    [Benchmark(Description = NSwag, Baseline = true), BenchmarkCategory(Table)]
    public async Task<int> GenerateByNSwag() => (await NSwagRun.GenerateAsync(Document, _text).ConfigureAwait(false)).Length;
}
