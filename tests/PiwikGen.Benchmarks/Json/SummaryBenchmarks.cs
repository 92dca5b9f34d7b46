using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PiwikGen.Benchmarks.Apps;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Json;

/// <summary>The same on the list that specs/apps.openapi.json describes: five members an app, of which three are an id and dates.</summary>
public class SummaryBenchmarks
{
    public const string Reading = "Reading, 200 apps of specs/apps.openapi.json";
    public const string Writing = "Writing, 200 apps of specs/apps.openapi.json";

    private readonly byte[] _payload = Payloads.Summaries;
    private readonly ArrayBufferWriter<byte> _buffer = new(256 * 1024);
    private Utf8JsonWriter _writer = null!;
    private AppList _page = null!;
    private TwinSummaryPage _twin = null!;

    [GlobalSetup]
    public void Setup()
    {
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        _page = ReadOurs();
        _twin = ReadSourceGenerated();
        WriteOurs();
        SameAnswer.Demand(_payload, _buffer.WrittenSpan);
        WriteSourceGenerated();
        SameAnswer.Demand(_payload, _buffer.WrittenSpan);
    }

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Reading)]
    public AppList ReadOurs()
    {
        var reader = new Utf8JsonReader(_payload);
        reader.Read();
        return AppList.ReadJson(ref reader);
    }

    [Benchmark(Description = JsonBenchmarks.Generated, Baseline = true), BenchmarkCategory(Reading)]
    public TwinSummaryPage ReadSourceGenerated() => JsonSerializer.Deserialize(_payload, TwinJson.Default.TwinSummaryPage)!;

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Writing)]
    public int WriteOurs()
    {
        Restart();
        _page.WriteJson(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = JsonBenchmarks.Generated, Baseline = true), BenchmarkCategory(Writing)]
    public int WriteSourceGenerated()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _twin, TwinJson.Default.TwinSummaryPage);
        return _buffer.WrittenCount;
    }

    private void Restart()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }
}
