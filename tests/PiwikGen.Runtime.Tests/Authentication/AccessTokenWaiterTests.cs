using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Callers come and go; the request belongs to all of them.</summary>
public sealed class AccessTokenWaiterTests : AccessTokenCacheTest
{
    [Fact]
    public async Task Caller_that_no_longer_waits_leaves_the_others_alone()
    {
        using var impatient = new CancellationTokenSource();
        var first = GetAsync(impatient.Token);
        var others = Enumerable.Range(0, 999).Select(_ => GetAsync()).ToArray();
        var request = await _source.NextAsync();

        await impatient.CancelAsync();
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var token = request.Succeed();

        Assert.Equal(impatient.Token, canceled.CancellationToken);
        Assert.All(await Task.WhenAll(others), got => Assert.Same(token, got));
        Assert.False(request.CancellationToken.IsCancellationRequested);
        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Request_that_nobody_waits_for_any_more_still_fills_the_cache()
    {
        using var impatient = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 10).Select(_ => GetAsync(impatient.Token)).ToArray();
        var request = await _source.NextAsync();
        await impatient.CancelAsync();
        foreach (var call in calls)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        var next = GetAsync();
        Assert.Same(request.Succeed(), await next);
        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Failed_request_that_nobody_waits_for_leaves_no_unobserved_exception()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs args) =>
            unobserved += args.Exception.ToString().Contains("nobody sees this", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            await AbandonAsync();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        // Who asks, sees the exception; it is the request before that nobody waits for.
        async Task<bool> IsFailedAsync()
        {
            try
            {
                await _cache.GetAsync(_credentials, default);
                return false;
            }
            catch (TokenException)
            {
                return true;
            }
        }

        async Task AbandonAsync()
        {
            using var impatient = new CancellationTokenSource();
            var call = GetAsync(impatient.Token);
            var request = await _source.NextAsync();
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            request.Outcome.SetException(new InvalidOperationException("nobody sees this"));
            await EventuallyAsync(IsFailedAsync);
        }
    }

    [Fact]
    public async Task Canceled_token_ends_the_call_with_that_token_and_without_a_request()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GetAsync(canceled.Token));

        Assert.Equal(canceled.Token, exception.CancellationToken);
        Assert.Equal(0, _source.Count);
    }

    [Fact]
    public async Task Background_refresh_outlives_the_disposed_cancellation_source_of_the_caller_that_set_it_off()
    {
        await FirstAsync();
        _clock.Advance(1531);
        using (var caller = new CancellationTokenSource())
        {
            await GetAsync(caller.Token);
        }

        var renewed = (await _source.NextAsync()).Succeed("renewed");
        await EventuallyAsync(async () => ReferenceEquals(renewed, await GetAsync()));
    }

    [Fact]
    public async Task Token_of_thirty_seconds_is_requested_less_than_every_fifteen_seconds()
    {
        var requestedAt = new List<double>();
        var now = 0.0;
        for (; now < 300; now += 0.5, _clock.Advance(0.5))
        {
            var call = GetAsync();
            if (_source.Count > requestedAt.Count || !call.IsCompleted)
            {
                requestedAt.Add(now);
                var token = (await _source.NextAsync()).Succeed(seconds: 30);
                await call;
                await EventuallyAsync(async () => ReferenceEquals(await GetAsync(), token));
            }
        }

        Assert.All(requestedAt.Zip(requestedAt.Skip(1)), pair => Assert.True(pair.Second - pair.First > 15));
        Assert.InRange(requestedAt.Count, 10, 13);
    }

    [Fact]
    public async Task Hundred_blocked_threads_with_a_single_threaded_context_do_not_deadlock()
    {
        var context = new SilentContext();
        var threads = Enumerable.Range(0, 100).Select(_ => new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            GetAsync().GetAwaiter().GetResult();
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        (await _source.NextAsync()).Succeed();

        Assert.All(threads, thread => Assert.True(thread.Join(TimeSpan.FromSeconds(20))));
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task Ambient_state_of_the_first_caller_does_not_flow_into_the_shared_request()
    {
        var ambient = new AsyncLocal<string?> { Value = "the first caller's" };
        string? seen = "not asked";
        var source = new DelegateSource(() => seen = ambient.Value);
        using var cache = new AccessTokenCache(new AccessTokenClock(_clock), _ => source);

        await Assert.ThrowsAsync<TokenException>(() => cache.GetAsync(_credentials, default).AsTask());

        Assert.Null(seen);
        Assert.Equal("the first caller's", ambient.Value);
    }

    private sealed class SilentContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posts);
    }

    private sealed class DelegateSource(Action action) : IAccessTokenSource
    {
        public Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? rejected, CancellationToken cancellationToken)
        {
            action();
            return Task.FromResult(TokenOutcome.Failed(new TokenFailure { TokenUrl = credentials.TokenUrl, Message = "No." }));
        }
    }
}
