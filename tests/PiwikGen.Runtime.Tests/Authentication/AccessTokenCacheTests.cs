using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>When a token is requested, and when the one that is there serves.</summary>
public sealed class AccessTokenCacheTests : AccessTokenCacheTest
{
    [Fact]
    public async Task Thousand_parallel_first_calls_make_one_token_request_and_get_the_same_token()
    {
        var calls = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => GetAsync())).ToArray();
        var token = (await _source.NextAsync()).Succeed();

        Assert.All(await Task.WhenAll(calls), got => Assert.Same(token, got));
        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Token_is_taken_from_the_cache_until_its_refresh_is_due()
    {
        var token = await FirstAsync();
        _clock.Advance(1529);

        Assert.Same(token, await GetAsync());
        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Refresh_ahead_gives_the_old_token_at_once_and_makes_one_background_request()
    {
        var old = await FirstAsync();
        _clock.Advance(1531);

        var calls = Enumerable.Range(0, 100).Select(_ => GetAsync()).ToArray();

        Assert.All(calls, call => Assert.Same(old, call.Result));
        var renewed = (await _source.NextAsync()).Succeed("renewed");
        await EventuallyAsync(async () => ReferenceEquals(renewed, await GetAsync()));
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task Old_token_is_given_at_once_up_to_a_minute_before_its_end()
    {
        var old = await FirstAsync();
        _clock.Advance(1739.9);

        Assert.Same(old, await GetAsync());
    }

    [Fact]
    public async Task Within_the_last_minute_callers_wait_for_the_new_token()
    {
        await FirstAsync();
        _clock.Advance(1740);

        var call = GetAsync();
        var request = await _source.NextAsync();
        Assert.False(call.IsCompleted);
        Assert.Same(request.Succeed("renewed"), await call);
    }

    [Theory]
    [InlineData(0.0, 1439, 1441)]
    [InlineData(1.0, 1619, 1621)]
    public async Task Refresh_lies_between_80_and_90_percent_of_the_life(double jitter, double before, double after)
    {
        using var cache = new AccessTokenCache(new AccessTokenClock(_clock, () => jitter), _ => _source);
        var first = cache.GetAsync(_credentials, default).AsTask();
        (await _source.NextAsync()).Succeed();
        await first;

        _clock.Advance(before);
        await cache.GetAsync(_credentials, default);
        Assert.Equal(1, _source.Count);

        _clock.Advance(after - before);
        await cache.GetAsync(_credentials, default);
        await _source.NextAsync();
    }

    [Fact]
    public async Task Failed_background_refresh_keeps_the_old_token_until_it_dies_and_tries_again_after_a_pause()
    {
        var old = await FirstAsync();
        _clock.Advance(1531);
        Assert.Same(old, await GetAsync());
        using var outcomes = new NotedOutcomes();
        (await _source.NextAsync()).Fail();
        await outcomes.NextAsync();

        _clock.Advance(0.8);
        Assert.Same(old, await GetAsync());
        Assert.Equal(2, _source.Count);

        _clock.Advance(0.1);
        Assert.Same(old, await GetAsync());
        await _source.NextAsync();
        Assert.Equal(3, _source.Count);
    }

    [Fact]
    public async Task Old_token_serves_in_its_last_minute_when_no_new_one_can_be_had()
    {
        var old = await FirstAsync();
        _clock.Advance(1790);
        var call = GetAsync();
        (await _source.NextAsync()).Fail();

        Assert.Same(old, await call);
        Assert.Same(old, await GetAsync());
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task After_the_end_of_the_old_token_callers_wait_and_then_get_the_error()
    {
        await FirstAsync();
        _clock.Advance(1800);
        var call = GetAsync();
        (await _source.NextAsync()).Fail();

        await Assert.ThrowsAsync<TokenException>(() => call);
    }
}
