using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>From the text of a document to the text of the client, all in memory and warm.</summary>
[LongRunning]
public class GenerateBenchmarks
{
    public const string Table = "Text to sources";
    public const string NSwag = "NSwag.CodeGeneration.CSharp 14.8";

    private static readonly Compilation Project = GeneratorRun.Project();

    private string _text = "";

    public static IEnumerable<DocumentCase> Cases => Documents.All;

    [ParamsSource(nameof(Cases))]
    public DocumentCase Document { get; set; } = Documents.Apps;

    [GlobalSetup]
    public void Setup() => _text = File.ReadAllText(Document.Path);

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Table)]
    public int Generate() => new GeneratorRun([new MemoryDocument("/project/" + Path.GetFileName(Document.Path), _text)])
        .Run(Project).GeneratedSources.Sum(static source => source.SourceText.Length);

    [Benchmark(Description = NSwag, Baseline = true), BenchmarkCategory(Table)]
    public async Task<int> GenerateByNSwag()
    {
        var document = Document.IsJson
            ? await OpenApiDocument.FromJsonAsync(_text).ConfigureAwait(false)
            : await OpenApiYamlDocument.FromYamlAsync(_text).ConfigureAwait(false);
        return new CSharpClientGenerator(document, NSwagSettings.Create()).GenerateFile().Length;
    }
}
