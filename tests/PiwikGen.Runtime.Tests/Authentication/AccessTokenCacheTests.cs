using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

public sealed class AccessTokenCacheTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly FakeTokenSource _source;
    private readonly AccessTokenCache _cache;
    private readonly ClientCredentials _credentials = Some.Credentials();

    public AccessTokenCacheTests()
    {
        _source = new FakeTokenSource(_clock);
        _cache = new AccessTokenCache(new AccessTokenClock(_clock, () => 0.5), _ => _source);
    }

    public void Dispose() => _cache.Dispose();

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
        (await _source.NextAsync()).Fail();

        Assert.Same(old, await GetAsync());
        Assert.Equal(2, _source.Count);

        await EventuallyAsync(async () =>
        {
            _clock.Advance(0.1);
            Assert.Same(old, await GetAsync());
            return _source.Count == 3;
        });
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
                (await _source.NextAsync()).Succeed(seconds: 30);
                await call;
                await EventuallyAsync(async () => await GetAsync() is not null);
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

    [Fact]
    public async Task Clients_with_different_credentials_never_get_each_others_token()
    {
        ClientCredentials[] all =
        [
            Some.Credentials(),
            Some.Credentials(clientId: "other-client"),
            Some.Credentials(secret: "other secret"),
            Some.Credentials(url: "https://other.piwik.pro/auth/token"),
            Some.Credentials(url: "https://acme.piwik.pro:8443/auth/token"),
            Some.Credentials(scope: "read"),
            Some.Credentials(format: TokenRequestFormat.Form),
            Some.Credentials(extra: new KeyValuePair<string, string>("audience", "x")),
            Some.Credentials(clientId: "some-clien", secret: "t" + Some.Secret),
        ];
        var calls = Enumerable.Range(0, 1000 * all.Length)
            .Select(i => Task.Run(async () => (Asked: all[i % all.Length], Got: await _cache.GetAsync(all[i % all.Length], default))))
            .ToArray();
        var tokens = new Dictionary<ClientCredentials, AccessToken>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Length; i++)
        {
            var request = await _source.NextAsync();
            tokens.Add(request.Credentials, request.Succeed("token" + i));
        }

        Assert.All(await Task.WhenAll(calls), call => Assert.Same(tokens[call.Asked], call.Got));
        Assert.Equal(all.Length, _source.Count);
    }

    [Fact]
    public async Task Equal_credentials_of_two_clients_share_one_token()
    {
        await FirstAsync();

        await _cache.GetAsync(Some.Credentials(), default);

        Assert.Equal(1, _source.Count);
    }

    [Fact]
    public async Task Removed_credentials_are_forgotten()
    {
        await FirstAsync();
        _cache.Remove(_credentials.Key);
        Assert.Equal(0, _cache.Count);

        var call = GetAsync();
        (await _source.NextAsync()).Succeed();
        await call;
    }

    [Fact]
    public async Task Credentials_that_are_no_longer_used_do_not_pile_up()
    {
        for (var i = 0; i < 500; i++)
        {
            var call = _cache.GetAsync(Some.Credentials(secret: "secret " + i), default).AsTask();
            (await _source.NextAsync()).Succeed(seconds: 10);
            await call;
            _clock.Advance(10);
        }

        Assert.InRange(_cache.Count, 1, 65);
    }

    [Fact]
    public async Task Disposal_ends_the_request_and_frees_every_waiter()
    {
        var calls = Enumerable.Range(0, 10).Select(_ => GetAsync()).ToArray();
        var request = await _source.NextAsync();

        _cache.Dispose();

        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        }

        Assert.True(request.CancellationToken.IsCancellationRequested);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => GetAsync());
    }

    [Fact]
    public void Disposal_twice_does_no_harm()
    {
        _cache.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Hundred_renewals_of_the_same_rejected_token_make_one_request()
    {
        var stale = await FirstAsync();
        var renewals = Enumerable.Range(0, 100).Select(_ => Task.Run(() => RenewAsync(stale))).ToArray();
        var request = await _source.NextAsync();
        var renewed = request.Succeed("renewed");

        Assert.All(await Task.WhenAll(renewals), outcome => Assert.Same(renewed, outcome.Token));
        Assert.Same(stale, request.Rejected);
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

    private async Task<AccessToken> FirstAsync()
    {
        var call = GetAsync();
        var token = (await _source.NextAsync()).Succeed();
        Assert.Same(token, await call);
        return token;
    }

    private async Task FailFirstAsync(bool transient = true)
    {
        var call = GetAsync();
        (await _source.NextAsync()).Fail(transient);
        await Assert.ThrowsAsync<TokenException>(() => call);
    }

    private Task<AccessToken> GetAsync(CancellationToken cancellationToken = default) => _cache.GetAsync(_credentials, cancellationToken).AsTask();

    private Task<TokenOutcome> RenewAsync(AccessToken rejected) => _cache.RenewAsync(_credentials, rejected, default).AsTask();

    /// <summary>The background has its own thread: gives it a moment, in steps far below a delay.</summary>
    private static async Task EventuallyAsync(Func<Task<bool>> condition)
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
