using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PiwikGen.Benchmarks.Inventory;
using PiwikGen.Benchmarks.Measuring;
using NewtonsoftSerializer = Newtonsoft.Json.JsonSerializer;

namespace PiwikGen.Benchmarks.Json;

/// <summary>200 apps, read from their bytes and written to a buffer that is used again.</summary>
public class JsonBenchmarks
{
    public const string Reading = "Reading, 200 apps with settings (85 KB)";
    public const string Writing = "Writing, 200 apps with settings (85 KB)";
    public const string Generated = "System.Text.Json, source-generated";

    private static readonly JsonSerializerOptions Chained = new() { TypeInfoResolver = JsonTypes.Default };

    private readonly byte[] _payload = Payloads.Page;
    private readonly ArrayBufferWriter<byte> _buffer = new(256 * 1024);
    private readonly MemoryStream _stream = new(256 * 1024);
    private readonly NewtonsoftSerializer _newtonsoft = NewtonsoftTwin();
    private Utf8JsonWriter _writer = null!;
    private AppPage _page = null!;
    private TwinPage _twin = null!;

    [GlobalSetup]
    public void Setup()
    {
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        _page = ReadOurs();
        _twin = ReadSourceGenerated();
        foreach (var write in new Func<int>[] { WriteOurs, WriteOursBySerializer, WriteSourceGenerated, WriteByReflection })
        {
            write();
            SameAnswer.Demand(_payload, _buffer.WrittenSpan);
        }

        WriteNewtonsoft();
        SameAnswer.Demand(_payload, _stream.GetBuffer().AsSpan(0, (int)_stream.Length));
        SameAnswer.Demand(_payload, JsonSerializer.SerializeToUtf8Bytes(ReadNewtonsoft(), TwinJson.Default.TwinPage));
        SameAnswer.Demand(_payload, JsonSerializer.SerializeToUtf8Bytes(ReadOursBySerializer(), Chained));
    }

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Reading)]
    public AppPage ReadOurs()
    {
        var reader = new Utf8JsonReader(_payload);
        reader.Read();
        return AppPage.ReadJson(ref reader);
    }

    [Benchmark(Description = "PiwikGen, by JsonSerializer"), BenchmarkCategory(Reading)]
    public AppPage ReadOursBySerializer() => JsonSerializer.Deserialize<AppPage>(_payload, Chained)!;

    [Benchmark(Description = Generated, Baseline = true), BenchmarkCategory(Reading)]
    public TwinPage ReadSourceGenerated() => JsonSerializer.Deserialize(_payload, TwinJson.Default.TwinPage)!;

    [Benchmark(Description = "System.Text.Json, reflection"), BenchmarkCategory(Reading)]
    public TwinPage ReadByReflection() => JsonSerializer.Deserialize<TwinPage>(_payload, TwinJson.Reflection)!;

    [Benchmark(Description = "Newtonsoft.Json"), BenchmarkCategory(Reading)]
    public TwinPage ReadNewtonsoft()
    {
        using var text = new StreamReader(new MemoryStream(_payload), Encoding.UTF8);
        using var reader = new Newtonsoft.Json.JsonTextReader(text);
        return _newtonsoft.Deserialize<TwinPage>(reader)!;
    }

    [Benchmark(Description = "Floor: Utf8JsonReader over all tokens"), BenchmarkCategory(Reading)]
    public int ReadTokens()
    {
        var tokens = 0;
        var reader = new Utf8JsonReader(_payload);
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Description = Comparison.Ours), BenchmarkCategory(Writing)]
    public int WriteOurs()
    {
        Restart();
        _page.WriteJson(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "PiwikGen, by JsonSerializer"), BenchmarkCategory(Writing)]
    public int WriteOursBySerializer()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _page, Chained);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = Generated, Baseline = true), BenchmarkCategory(Writing)]
    public int WriteSourceGenerated()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _twin, TwinJson.Default.TwinPage);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "System.Text.Json, reflection"), BenchmarkCategory(Writing)]
    public int WriteByReflection()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _twin, TwinJson.Reflection);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Newtonsoft.Json"), BenchmarkCategory(Writing)]
    public int WriteNewtonsoft()
    {
        _stream.SetLength(0);
        using var text = new StreamWriter(_stream, new UTF8Encoding(false), leaveOpen: true);
        _newtonsoft.Serialize(text, _twin);
        text.Flush();
        return (int)_stream.Length;
    }

    private static NewtonsoftSerializer NewtonsoftTwin() => NewtonsoftSerializer.Create(new Newtonsoft.Json.JsonSerializerSettings
    {
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
    });

    private void Restart()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }
}
