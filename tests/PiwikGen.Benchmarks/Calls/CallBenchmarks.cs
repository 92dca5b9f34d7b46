using BenchmarkDotNet.Attributes;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>The same call by every client.</summary>
public abstract class CallBenchmarks
{
    public const string OursWithToken = "PiwikGen, with token handler";
    public const string ByHand = "By hand, System.Text.Json source-generated";
    public const string NSwagStyle = "As NSwag 14 writes it";
    public const string Refit = "Refit 16.4";
    public const string Kiota = "Kiota 2.1.6";

    private protected CallClients Clients { get; private set; } = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        Clients = new CallClients(CreateTransport());
        await DemandSameAsync().ConfigureAwait(false);
    }

    private protected abstract HttpMessageHandler CreateTransport();

    private protected abstract Task DemandSameAsync();
}
