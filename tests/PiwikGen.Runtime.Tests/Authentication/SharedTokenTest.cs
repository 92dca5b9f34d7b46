using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Caches of several processes over one store and one token endpoint, on a clock that the test moves.</summary>
public abstract class SharedTokenTest : IDisposable
{
    private readonly List<AccessTokenCache> _processes = [];

    protected SharedTokenTest()
    {
        Store = new MemoryTokenStore(Clock);
        Endpoint = new FakeTokenSource(Clock);
    }

    private protected TestClock Clock { get; } = new();

    private protected MemoryTokenStore Store { get; }

    private protected FakeTokenSource Endpoint { get; }

    private protected NotedLog Log { get; } = new();

    private protected ClientCredentials Credentials { get; set; } = Some.Credentials();

    private protected string Key => SharedTokenKey.Derive(Credentials, Credentials.Secret!);

    public void Dispose()
    {
        _processes.ForEach(static process => process.Dispose());
        GC.SuppressFinalize(this);
    }

    private protected AccessTokenCache Process()
    {
        var process = new AccessTokenCache(new AccessTokenClock(Clock, static () => 0.5), clock => new SharedTokenSource(Endpoint, Store, clock, Log.CreateLogger("Store")));
        _processes.Add(process);
        return process;
    }

    private protected Task<AccessToken> GetAsync(AccessTokenCache process) => process.GetAsync(Credentials, default).AsTask();

    private protected Task<TokenOutcome> RenewAsync(AccessTokenCache process, AccessToken rejected) => process.RenewAsync(Credentials, rejected, default).AsTask();

    /// <summary>A process that has requested a token and written it.</summary>
    private protected async Task<(AccessTokenCache Process, AccessToken Token)> FirstAsync(string value = "first", double seconds = 1800)
    {
        var process = Process();
        var call = GetAsync(process);
        (await Endpoint.NextAsync()).Succeed(value, seconds);
        return (process, await call);
    }

    /// <summary>Whoever polls the store reads it once more. The clock moves only once they wait for it: a wait that begins later would miss it.</summary>
    private protected async Task PollAsync()
    {
        await UntilAsync(() => Clock.ShortWaits > 0);
        var reads = Store.Count("read");
        Clock.Advance(0.4);
        await UntilAsync(() => Store.Count("read") > reads);
    }

    /// <summary>Other threads have their own time: waits until something came about, however busy the machine is.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 60_000 && !condition(); i++)
        {
            await Task.Delay(1);
        }

        Assert.True(condition(), "It did not come about.");
    }
}
