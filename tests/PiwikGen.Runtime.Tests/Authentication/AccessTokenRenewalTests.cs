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
}
