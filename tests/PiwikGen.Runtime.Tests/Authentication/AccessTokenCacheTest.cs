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

    /// <summary>The background has its own thread: gives it a moment, in steps far below a delay.</summary>
    private protected static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 2000; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(1);
        }

        Assert.Fail("It did not come about within two seconds.");
    }

    /// <summary>A context whose only thread is busy for ever: what is posted to it never runs.</summary>
}
