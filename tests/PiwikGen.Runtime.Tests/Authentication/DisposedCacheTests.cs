using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A cache after its end, and callers who have given up before they ask.</summary>
public sealed class DisposedCacheTests : AccessTokenCacheTest
{
    [Fact]
    public async Task A_disposed_cache_gives_no_token_although_it_holds_one()
    {
        var token = await FirstAsync();
        _cache.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _cache.GetAsync(_credentials, CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _cache.RenewAsync(_credentials, token, CancellationToken.None));
        Assert.Null(_cache.FindFresh(_credentials));
    }

    [Fact]
    public async Task A_token_that_is_at_hand_is_found_without_waiting()
    {
        var token = await FirstAsync();

        Assert.Same(token, _cache.FindFresh(_credentials));
    }

    [Fact]
    public async Task Who_has_given_up_before_asking_is_told_so_although_there_is_a_token()
    {
        await FirstAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _cache.GetAsync(_credentials, new CancellationToken(canceled: true)));
    }
}
