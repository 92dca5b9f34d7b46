using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Renewal of tokens that a server has refused.</summary>
public sealed class AccessTokenRenewalTests : AccessTokenCacheTest
{
    [Fact]
    public async Task Hundred_renewals_of_the_same_rejected_token_make_one_request()
    {
        var stale = await FirstAsync();
        var renewals = Enumerable.Range(0, 100).Select(_ => Task.Run(() => RenewAsync(stale))).ToArray();
        var request = await _source.NextAsync();
        var renewed = request.Succeed("renewed");

        Assert.All(await Task.WhenAll(renewals), outcome => Assert.Same(renewed, outcome.Token));
        Assert.Same(stale, request.Held);
        Assert.Same(renewed, (await RenewAsync(stale)).Token);
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task Callers_wait_for_the_renewal_of_a_rejected_token()
    {
        var stale = await FirstAsync();
        var renewal = RenewAsync(stale);
        var request = await _source.NextAsync();
        var call = GetAsync();

        Assert.False(call.IsCompleted);
        Assert.Same(request.Succeed("renewed"), await call);
        await renewal;
    }

    [Fact]
    public async Task Rejected_token_serves_on_when_no_new_one_can_be_had()
    {
        var stale = await FirstAsync();
        var renewal = RenewAsync(stale);
        (await _source.NextAsync()).Fail();

        Assert.False((await renewal).Succeeded);
        Assert.Same(stale, await GetAsync());
        Assert.False((await RenewAsync(stale)).Succeeded);
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task Renewals_that_never_help_slow_down()
    {
        var token = await FirstAsync();
        for (var i = 0; i < 4; i++)
        {
            var renewal = RenewAsync(token);
            token = (await _source.NextAsync()).Succeed("renewed" + i);
            await renewal;
            _cache.NoteReplay(_credentials, token, accepted: false);
        }

        Assert.Same(token, (await RenewAsync(token)).Token);
        Assert.Equal(5, _source.Count);

        _clock.Advance(1);
        var late = RenewAsync(token);
        (await _source.NextAsync()).Succeed("late");
        await late;
    }

    [Fact]
    public async Task Each_futile_renewal_after_the_fourth_waits_twice_as_long()
    {
        var token = await FirstAsync();
        for (var i = 0; i < 4; i++)
        {
            token = await FutileAsync(token);
        }

        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30, 30 })
        {
            _clock.Advance(seconds - 0.001);
            Assert.Same(token, (await RenewAsync(token)).Token);
            _clock.Advance(0.001);
            token = await FutileAsync(token);
        }

        Assert.Equal(12, _source.Count);
    }

    [Fact]
    public async Task Many_refusals_of_one_renewed_token_count_once()
    {
        var token = await FirstAsync();
        for (var i = 0; i < 3; i++)
        {
            token = await FutileAsync(token);
            for (var other = 0; other < 10; other++)
            {
                _cache.NoteReplay(_credentials, token, accepted: false);
            }
        }

        var renewal = RenewAsync(token);
        var renewed = (await _source.NextAsync()).Succeed("renewed");
        Assert.Same(renewed, (await renewal).Token);
    }

    [Fact]
    public async Task Rejection_of_a_token_that_is_no_longer_the_current_one_renews_nothing()
    {
        var stale = await FirstAsync();
        var current = await FutileAsync(stale);

        Assert.Same(current, (await RenewAsync(stale)).Token);
        Assert.Same(current, await GetAsync());
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task Rejection_of_an_older_token_renews_the_current_one_where_that_is_stale_too()
    {
        var stale = await FirstAsync();
        var current = await FutileAsync(stale);
        _clock.Advance(1740);

        var renewal = RenewAsync(stale);
        var renewed = (await _source.NextAsync()).Succeed("fresh");
        Assert.Same(renewed, (await renewal).Token);
        Assert.NotSame(current, renewed);
    }

    [Fact]
    public async Task Renewal_right_after_a_failure_requests_nothing_and_gives_the_failure()
    {
        var stale = await FirstAsync();
        var renewal = RenewAsync(stale);
        (await _source.NextAsync()).Fail();
        var failure = (await renewal).Failure;

        Assert.Same(failure, (await RenewAsync(stale)).Failure);
        _clock.Advance(0.874);
        Assert.Same(failure, (await RenewAsync(stale)).Failure);
        _clock.Advance(0.001);
        var next = RenewAsync(stale);
        (await _source.NextAsync()).Succeed("renewed");
        Assert.True((await next).Succeeded);
    }

    [Fact]
    public async Task Renewals_that_help_are_never_slowed_down()
    {
        var token = await FirstAsync();
        for (var i = 0; i < 100; i++)
        {
            var renewal = RenewAsync(token);
            token = (await _source.NextAsync()).Succeed("renewed" + i);
            await renewal;
            _cache.NoteReplay(_credentials, token, accepted: i % 3 == 2);
        }

        Assert.Equal(101, _source.Count);
    }

    private async Task<AccessToken> FutileAsync(AccessToken rejected)
    {
        var renewal = RenewAsync(rejected);
        var token = (await _source.NextAsync()).Succeed("renewed");
        Assert.Same(token, (await renewal).Token);
        _cache.NoteReplay(_credentials, token, accepted: false);
        return token;
    }
}
