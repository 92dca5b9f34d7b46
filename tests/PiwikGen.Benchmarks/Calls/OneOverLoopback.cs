using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Calls;

/// <inheritdoc/>
[BenchmarkCategory(Table)]
public class OneOverLoopback : OneBenchmarks
{
    public const string Table = "One app (300 bytes), Kestrel on loopback";

    private protected override HttpMessageHandler CreateTransport() => new SocketsHttpHandler();
}
