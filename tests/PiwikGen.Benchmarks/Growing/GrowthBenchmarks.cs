using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using PiwikGen.Benchmarks.Editing;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Growing;

/// <summary>How time and memory grow with the document; the largest has 10,000 operations and 20,000 schemas.</summary>
[LongRunning]
public class GrowthBenchmarks
{
    public const string Table = "Text to sources";
    public const string X1 = "1x: 625 operations, 1,250 schemas";
    public const string X2 = "2x";
    public const string X4 = "4x";
    public const string X8 = "8x";
    public const string X16 = "16x: 10,000 operations, 20,000 schemas";

    private const int Operations = 625;

    private static readonly Compilation Project = GeneratorRun.Project();

    private readonly Dictionary<int, string> _texts = [];

    [Benchmark(Description = X1, Baseline = true), BenchmarkCategory(Table)]
    public int GenerateOnce() => Generate(1);

    [Benchmark(Description = X2), BenchmarkCategory(Table)]
    public int GenerateTwice() => Generate(2);

    [Benchmark(Description = X4), BenchmarkCategory(Table)]
    public int GenerateFourTimes() => Generate(4);

    [Benchmark(Description = X8), BenchmarkCategory(Table)]
    public int GenerateEightTimes() => Generate(8);

    [Benchmark(Description = X16), BenchmarkCategory(Table)]
    public int GenerateSixteenTimes() => Generate(16);

    /// <summary>What one edited schema makes the generator emit again, at every size.</summary>
    public static IEnumerable<string> Describe()
    {
        foreach (var size in new[] { 1, 2, 4, 8, 16 })
        {
            var document = new EditedDocument("/project/grown.openapi.json", GrownDocument.Of(size * Operations), isIndented: false);
            var run = new GeneratorRun([document.Before]);
            var before = run.Run(Project);
            run.Replace(document.Before, document.Extended);
            yield return $"{size}x, {before.GeneratedSources.Length} files: after an edit of one schema {EditedSteps.FilesIn(before, run.Run(Project))} files were emitted again.";
        }
    }

    private int Generate(int size)
    {
        if (!_texts.TryGetValue(size, out var text))
        {
            _texts.Add(size, text = GrownDocument.Of(size * Operations));
        }

        return new GeneratorRun([new MemoryDocument("/project/grown.openapi.json", text)]).Run(Project).GeneratedSources.Length;
    }
}
