using System.Diagnostics;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A cache on a clock that the test moves, over a token source that the test answers for.</summary>
public abstract class AccessTokenCacheTest : IDisposable
{
    private protected readonly TestClock _clock = new();
    private protected readonly FakeTokenSource _source;
    private protected readonly AccessTokenCache _cache;
    private protected readonly ClientCredentials _credentials = Some.Credentials();

    protected AccessTokenCacheTest()
    {
        _source = new FakeTokenSource(_clock);
        _cache = new AccessTokenCache(new AccessTokenClock(_clock, () => 0.5), _ => _source);
    }

    public void Dispose()
    {
        _cache.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<AccessToken> FirstAsync()
    {
        var call = GetAsync();
        var token = (await _source.NextAsync()).Succeed();
        Assert.Same(token, await call);
        return token;
    }

    private protected async Task FailFirstAsync(bool transient = true)
    {
        var call = GetAsync();
        (await _source.NextAsync()).Fail(transient);
        await Assert.ThrowsAsync<TokenException>(() => call);
    }

    private protected Task<AccessToken> GetAsync(CancellationToken cancellationToken = default) => _cache.GetAsync(_credentials, cancellationToken).AsTask();

    private protected Task<TokenOutcome> RenewAsync(AccessToken rejected) => _cache.RenewAsync(_credentials, rejected, default).AsTask();

    /// <summary>The background has its own thread: lets it run, without a delay, until it has done its work.</summary>
    private protected static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var started = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(started.Elapsed < TimeSpan.FromMinutes(1), "It did not come about within a minute.");
            await Task.Yield();
        }
    }
}
