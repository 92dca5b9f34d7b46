using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Calls;

/// <inheritdoc/>
[BenchmarkCategory(Table)]
public class OneInMemory : OneBenchmarks
{
    public const string Table = "One app (300 bytes), answered from memory";

    private protected override HttpMessageHandler CreateTransport() => new MemoryTransport();
}
