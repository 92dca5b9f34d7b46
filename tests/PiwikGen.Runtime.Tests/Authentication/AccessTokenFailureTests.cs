using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>What happens while no token can be had.</summary>
public sealed class AccessTokenFailureTests : AccessTokenCacheTest
{
    [Fact]
    public async Task Failure_is_shared_by_the_waiters_each_with_an_exception_of_its_own()
    {
        var calls = Enumerable.Range(0, 1000).Select(_ => GetAsync()).ToArray();
        (await _source.NextAsync()).Fail();

        var exceptions = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        foreach (var call in calls)
        {
            exceptions.Add(await Assert.ThrowsAsync<TokenException>(() => call));
        }

        Assert.Equal(1000, exceptions.Count);
        Assert.Equal(1, _source.Count);
        Assert.True(exceptions.Max(exception => exception.StackTrace!.Length) < 4000);
    }

    [Theory]
    [InlineData(true, 0.8, 1.1)]
    [InlineData(false, 29.9, 30.1)]
    public async Task After_a_failure_no_token_is_requested_for_a_while(bool transient, double before, double after)
    {
        await FailFirstAsync(transient);

        _clock.Advance(before);
        await Assert.ThrowsAsync<TokenException>(() => GetAsync());
        Assert.Equal(1, _source.Count);

        _clock.Advance(after - before);
        var call = GetAsync();
        var token = (await _source.NextAsync()).Succeed();
        Assert.Same(token, await call);
    }

    [Fact]
    public async Task Pauses_double_up_to_half_a_minute_while_the_server_is_down()
    {
        var pauses = new List<double>();
        await FailFirstAsync();
        for (var failure = 0; failure < 7; failure++)
        {
            var waited = 0.0;
            while (true)
            {
                var call = GetAsync();
                if (!call.IsFaulted)
                {
                    (await _source.NextAsync()).Fail();
                    await Assert.ThrowsAsync<TokenException>(() => call);
                    break;
                }

                _clock.Advance(0.125);
                waited += 0.125;
            }

            pauses.Add(waited);
        }

        // With a jitter of one half an eighth is taken off.
        Assert.Equal([0.875, 1.75, 3.5, 7, 14, 26.25, 26.25], pauses);
    }

    [Fact]
    public async Task Pause_is_as_long_as_the_server_asks_but_never_longer_than_two_minutes()
    {
        var call = GetAsync();
        (await _source.NextAsync()).Fail(retryAfter: TimeSpan.FromHours(3));
        await Assert.ThrowsAsync<TokenException>(() => call);

        _clock.Advance(119.9);
        await Assert.ThrowsAsync<TokenException>(() => GetAsync());
        Assert.Equal(1, _source.Count);

        _clock.Advance(0.2);
        var next = GetAsync();
        (await _source.NextAsync()).Succeed();
        await next;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Jump_of_the_wall_clock_changes_nothing(int days)
    {
        var token = await FirstAsync();
        _clock.ShiftWallClock(TimeSpan.FromDays(days));

        Assert.Same(token, await GetAsync());
        Assert.Equal(1, _source.Count);

        _clock.Advance(1800);
        var call = GetAsync();
        (await _source.NextAsync()).Succeed("renewed");
        await call;
    }
}
