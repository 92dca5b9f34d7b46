using BenchmarkDotNet.Attributes;
using PiwikGen.Benchmarks.Calls.Kiota;
using PiwikGen.Benchmarks.Inventory;
using PiwikGen.Benchmarks.Json;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>GET of one app by its id, 300 bytes.</summary>
public abstract class OneBenchmarks : CallBenchmarks
{
    [Benchmark(Description = Comparison.Ours)]
    public Task<AppDocument> CallOurs() => Clients.Ours.GetAppAsync(Payloads.KnownId);

    [Benchmark(Description = OursWithToken)]
    public Task<AppDocument> CallOursWithToken() => Clients.OursWithToken.GetAppAsync(Payloads.KnownId);

    [Benchmark(Description = ByHand, Baseline = true)]
    public Task<TwinDocument> CallByHand() => Clients.ByHand.GetAppAsync(Payloads.KnownId);

    [Benchmark(Description = NSwagStyle)]
    public Task<TwinDocument> CallNSwagStyle() => Clients.NSwag.GetAppAsync(Payloads.KnownId);

    [Benchmark(Description = Refit)]
    public Task<TwinDocument> CallRefit() => Clients.Refit.GetAppAsync(Payloads.KnownId);

    [Benchmark(Description = Kiota)]
    public Task<KiotaDocument?> CallKiota() => Clients.Kiota[Payloads.KnownId].GetAsync();

    private protected override async Task DemandSameAsync()
    {
        foreach (var read in new object[]
        {
            await CallOurs().ConfigureAwait(false), await CallOursWithToken().ConfigureAwait(false), await CallByHand().ConfigureAwait(false),
            await CallNSwagStyle().ConfigureAwait(false), await CallRefit().ConfigureAwait(false), (await CallKiota().ConfigureAwait(false))!,
        })
        {
            CallClients.DemandSame(Payloads.One, read);
        }
    }
}
