using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>One token for many processes.</summary>
public sealed class SharedTokenTests : SharedTokenTest
{
    [Fact]
    public async Task Thousand_callers_in_eight_processes_make_one_request()
    {
        var processes = Enumerable.Range(0, 8).Select(_ => Process()).ToArray();
        var calls = Enumerable.Range(0, 1000).Select(i => Task.Run(() => GetAsync(processes[i % 8]))).ToArray();
        var request = await Endpoint.NextAsync();
        await UntilAsync(() => Store.Count("lock") >= 8);
        request.Succeed("one");
        await UntilAsync(() => Store.Count("write") == 1);
        var all = Task.WhenAll(calls);
        while (!all.IsCompleted)
        {
            Clock.Advance(0.3);
            await Task.WhenAny(all, Task.Delay(5));
        }

        Assert.All(await all, static token => Assert.Equal("one", token.Value));
        Assert.Equal(1, Endpoint.Count);
        Assert.False(Store.IsLocked);
    }

    [Fact]
    public async Task Token_of_another_process_is_used_for_what_is_left_of_its_life()
    {
        await FirstAsync();
        Clock.Advance(900);
        var other = Process();
        var token = await GetAsync(other);

        Assert.Equal("first", token.Value);
        Assert.Equal(TimeSpan.FromSeconds(1800), token.Life);
        Assert.Equal(1, Endpoint.Count);
        Clock.Advance(839);
        Assert.Same(token, await GetAsync(other));
        (await Endpoint.NextAsync()).Succeed("second");
        await UntilAsync(() => GetAsync(other) is { IsCompletedSuccessfully: true } now && now.Result.Value == "second");
    }

    [Fact]
    public async Task Token_that_is_about_to_expire_is_not_taken_from_the_store()
    {
        await FirstAsync();
        Clock.Advance(1741);
        var call = GetAsync(Process());
        (await Endpoint.NextAsync()).Succeed("second");

        Assert.Equal("second", (await call).Value);
        Assert.Equal("second", Assert.Single(Store.Tokens).Value);
    }

    [Fact]
    public async Task One_process_refreshes_ahead_and_the_others_take_what_it_got()
    {
        var (first, _) = await FirstAsync();
        var second = Process();
        await GetAsync(second);
        Clock.Advance(1600);
        Assert.Equal("first", (await GetAsync(first)).Value);
        (await Endpoint.NextAsync()).Succeed("second");
        await UntilAsync(() => Store.Count("write") == 2 && !Store.IsLocked);

        Assert.Equal("first", (await GetAsync(second)).Value);
        await UntilAsync(() => GetAsync(second).Result.Value == "second");
        Assert.Equal(2, Endpoint.Count);
    }

    [Fact]
    public async Task Renewal_after_a_401_writes_through_and_serves_the_others()
    {
        var (first, stale) = await FirstAsync();
        var second = Process();
        var known = await GetAsync(second);
        Clock.Advance(10);
        var renewal = RenewAsync(first, stale);
        var request = await Endpoint.NextAsync();
        Assert.Same(stale, request.Held);
        request.Succeed("second");

        Assert.Equal("second", (await renewal).Token!.Value);
        Assert.Equal("second", Assert.Single(Store.Tokens).Value);
        Assert.Equal("second", (await RenewAsync(second, known)).Token!.Value);
        Assert.Equal(2, Endpoint.Count);
    }

    [Fact]
    public async Task Token_of_the_store_that_is_older_than_the_rejected_one_is_not_tried()
    {
        await FirstAsync();
        Clock.Advance(10);
        Store.Before = static _ => throw new IOException("The store is down.");
        var (alone, rejected) = await FirstAsync("own");
        Store.Before = static _ => Task.CompletedTask;
        Clock.Advance(10);
        var renewal = RenewAsync(alone, rejected);
        (await Endpoint.NextAsync()).Succeed("third");

        Assert.Equal("third", (await renewal).Token!.Value);
    }

    [Fact]
    public async Task Failure_is_told_and_the_lock_given_back_so_that_the_next_process_tries()
    {
        var first = GetAsync(Process());
        (await Endpoint.NextAsync()).Fail(transient: false);
        await Assert.ThrowsAsync<TokenException>(() => first);
        Assert.False(Store.IsLocked);

        Assert.Equal("second", (await FirstAsync("second")).Token.Value);
    }

    [Fact]
    public async Task Holder_of_the_lock_prolongs_it_for_as_long_as_its_request_takes()
    {
        var first = GetAsync(Process());
        var request = await Endpoint.NextAsync();
        var second = GetAsync(Process());
        for (var i = 0; i < 8; i++)
        {
            await UntilAsync(() => Clock.SecondWaits > 0);
            var until = Store.LockedUntil;
            Clock.Advance(1);
            await UntilAsync(() => Store.LockedUntil > until);
            await PollAsync();
        }

        Assert.False(second.IsCompleted);
        Assert.Equal(1, Endpoint.Count);
        request.Succeed("one");
        await first;
        await PollAsync();
        Assert.Equal("one", (await second).Value);
    }

    [Fact]
    public async Task Lock_of_a_process_that_was_killed_is_taken_over_within_five_seconds()
    {
        Store.LockByTheDead(Key);
        var ends = Store.LockedUntil;
        var started = Clock.GetTimestamp();
        var call = GetAsync(Process());
        await UntilAsync(() => Store.Count("lock") == 1);
        while (Clock.GetTimestamp() < ends)
        {
            Assert.Equal(0, Endpoint.Count);
            await PollAsync();
        }

        var request = await Endpoint.NextAsync();
        Assert.InRange(Clock.GetElapsedTime(started).TotalSeconds, 3, 4);
        request.Succeed();
        await call;
    }

    [Fact]
    public async Task Process_that_waits_longer_than_a_request_may_take_gets_its_own_token()
    {
        var first = GetAsync(Process());
        await Endpoint.NextAsync();
        var second = GetAsync(Process());
        await UntilAsync(() => Store.Count("lock") == 2);
        var started = Clock.GetTimestamp();
        while (Endpoint.Count == 1)
        {
            await UntilAsync(() => Clock.SecondWaits > 0);
            var until = Store.LockedUntil;
            Clock.Advance(1);
            await UntilAsync(() => Store.LockedUntil > until);
            await PollOrGiveUpAsync();
        }

        Assert.InRange(Clock.GetElapsedTime(started).TotalSeconds, 10, 16);
        (await Endpoint.NextAsync()).Succeed("own");
        Assert.Equal("own", (await second).Value);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Disposal_of_the_cache_gives_the_lock_back()
    {
        var process = Process();
        var call = GetAsync(process);
        var request = await Endpoint.NextAsync();
        process.Dispose();
        request.Outcome.SetCanceled(request.CancellationToken);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await UntilAsync(() => !Store.IsLocked);
    }

    private async Task PollOrGiveUpAsync()
    {
        await UntilAsync(() => Clock.ShortWaits > 0 || Endpoint.Count > 1);
        var reads = Store.Count("read");
        Clock.Advance(0.4);
        await UntilAsync(() => Store.Count("read") > reads || Endpoint.Count > 1);
    }
}
