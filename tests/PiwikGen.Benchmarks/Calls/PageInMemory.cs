using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Calls;

/// <inheritdoc/>
[BenchmarkCategory(Table)]
public class PageInMemory : PageBenchmarks
{
    public const string Table = "200 apps (85 KB), answered from memory";

    private protected override HttpMessageHandler CreateTransport() => new MemoryTransport();
}
