using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Calls;

/// <inheritdoc/>
[BenchmarkCategory(Table)]
public class PageOverLoopback : PageBenchmarks
{
    public const string Table = "200 apps (85 KB), Kestrel on loopback";

    private protected override HttpMessageHandler CreateTransport() => new SocketsHttpHandler();
}
