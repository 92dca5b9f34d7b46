using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>The least that reading a document of JSON can cost.</summary>
[LongRunning]
public class FloorBenchmarks
{
    public const string Floor = "Floor: JsonDocument.Parse";

    private byte[] _utf8 = [];

    public static IEnumerable<DocumentCase> Cases => Documents.All.Where(static document => document.IsJson);

    [ParamsSource(nameof(Cases))]
    public DocumentCase Document { get; set; } = Documents.Apps;

    [GlobalSetup]
    public void Setup() => _utf8 = File.ReadAllBytes(Document.Path);

    [Benchmark(Description = Floor), BenchmarkCategory(GenerateBenchmarks.Table)]
    public int Parse()
    {
        using var document = JsonDocument.Parse(_utf8);
        return document.RootElement.EnumerateObject().Count();
    }
}
