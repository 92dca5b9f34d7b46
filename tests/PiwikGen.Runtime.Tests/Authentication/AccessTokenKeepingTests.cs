using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Which entries the cache lets go when there are many, and what it does for callers at the edges.</summary>
public sealed class AccessTokenKeepingTests : AccessTokenCacheTest
{
    private const int SweepAbove = 64;

    [Fact]
    public async Task Dead_tokens_go_when_there_are_64_of_them_and_not_before()
    {
        await FillAsync(SweepAbove - 1, static request => request.Succeed(seconds: 10));
        _clock.Advance(10);
        await FillAsync(1, static request => request.Succeed(), "one more");
        Assert.Equal(SweepAbove, _cache.Count);

        await FillAsync(1, static request => request.Succeed(), "and another");
        Assert.Equal(2, _cache.Count);
    }

    [Fact]
    public async Task Tokens_that_live_stay_however_many_there_are()
    {
        await FillAsync(SweepAbove + 6, static request => request.Succeed(seconds: 10));
        Assert.Equal(SweepAbove + 6, _cache.Count);
    }

    [Fact]
    public async Task Failures_stay_for_as_long_as_they_hold_requests_back()
    {
        await FillAsync(SweepAbove, static request => request.Fail(transient: false));
        _clock.Advance(29.9);
        await FillAsync(1, static request => request.Succeed(), "one more");
        Assert.Equal(SweepAbove + 1, _cache.Count);

        _clock.Advance(0.1);
        await FillAsync(1, static request => request.Succeed(), "and another");
        Assert.Equal(2, _cache.Count);
    }

    [Fact]
    public async Task Requests_under_way_stay()
    {
        for (var i = 0; i < SweepAbove; i++)
        {
            _ = _cache.GetAsync(Some.Credentials(secret: "pending " + i), default).AsTask();
            await _source.NextAsync();
        }

        await FillAsync(1, static request => request.Succeed(), "one more");
        Assert.Equal(SweepAbove + 1, _cache.Count);
    }

    [Fact]
    public async Task Renewal_for_a_caller_that_gave_up_already_requests_nothing()
    {
        var token = await FirstAsync();
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _cache.RenewAsync(_credentials, token, canceled.Token).AsTask());

        Assert.Equal(canceled.Token, exception.CancellationToken);
        Assert.Equal(1, _source.Count);
        Assert.Same(token, await GetAsync());
    }

    [Fact]
    public async Task Caller_that_gives_up_during_a_renewal_leaves_it_to_the_others()
    {
        var token = await FirstAsync();
        using var impatient = new CancellationTokenSource();
        var first = _cache.RenewAsync(_credentials, token, impatient.Token).AsTask();
        var other = RenewAsync(token);
        var request = await _source.NextAsync();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.Same(request.Succeed("renewed"), (await other).Token);
    }

    [Fact]
    public async Task Disposal_ends_a_renewal_and_refuses_the_next()
    {
        var token = await FirstAsync();
        var renewal = RenewAsync(token);
        await _source.NextAsync();

        _cache.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => renewal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => RenewAsync(token));
        Assert.Equal(2, _source.Count);
    }

    [Fact]
    public async Task Caller_whose_execution_context_does_not_flow_gets_its_token()
    {
        Task<AccessToken> call;
        using (ExecutionContext.SuppressFlow())
        {
            call = GetAsync();
        }

        Assert.Same((await _source.NextAsync()).Succeed(), await call);
    }

    [Fact]
    public async Task Execution_context_of_the_caller_flows_again_afterwards()
    {
        var call = GetAsync();
        Assert.False(ExecutionContext.IsFlowSuppressed());
        (await _source.NextAsync()).Succeed();
        await call;
    }

    private async Task FillAsync(int count, Action<FakeTokenSource.Request> answer, string name = "secret")
    {
        for (var i = 0; i < count; i++)
        {
            var call = _cache.GetAsync(Some.Credentials(secret: $"{name} {i}"), default).AsTask();
            answer(await _source.NextAsync());
            await Task.WhenAny(call);
        }
    }
}
