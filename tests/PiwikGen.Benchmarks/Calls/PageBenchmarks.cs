using BenchmarkDotNet.Attributes;
using PiwikGen.Benchmarks.Calls.Kiota;
using PiwikGen.Benchmarks.Inventory;
using PiwikGen.Benchmarks.Json;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>GET of a page of 200 apps, 85 KB.</summary>
public abstract class PageBenchmarks : CallBenchmarks
{
    private const int Limit = 200;

    [Benchmark(Description = Comparison.Ours)]
    public Task<AppPage> CallOurs() => Clients.Ours.ListAppsAsync(Limit, 0);

    [Benchmark(Description = OursWithToken)]
    public Task<AppPage> CallOursWithToken() => Clients.OursWithToken.ListAppsAsync(Limit, 0);

    [Benchmark(Description = ByHand, Baseline = true)]
    public Task<TwinPage> CallByHand() => Clients.ByHand.ListAppsAsync(Limit, 0);

    [Benchmark(Description = NSwagStyle)]
    public Task<TwinPage> CallNSwagStyle() => Clients.NSwag.ListAppsAsync(Limit, 0);

    [Benchmark(Description = Refit)]
    public Task<TwinPage> CallRefit() => Clients.Refit.ListAppsAsync(Limit, 0);

    [Benchmark(Description = Kiota)]
    public Task<KiotaPage?> CallKiota() => Clients.Kiota.GetAsync(static request =>
    {
        request.QueryParameters.Limit = Limit;
        request.QueryParameters.Offset = 0;
    });

    private protected override async Task DemandSameAsync()
    {
        foreach (var read in new object[]
        {
            await CallOurs().ConfigureAwait(false), await CallOursWithToken().ConfigureAwait(false), await CallByHand().ConfigureAwait(false),
            await CallNSwagStyle().ConfigureAwait(false), await CallRefit().ConfigureAwait(false), (await CallKiota().ConfigureAwait(false))!,
        })
        {
            CallClients.DemandSame(Payloads.Page, read);
        }
    }
}
