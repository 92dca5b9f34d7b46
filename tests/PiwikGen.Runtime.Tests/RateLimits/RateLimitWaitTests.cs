using PiwikGen.RateLimits;

namespace PiwikGen.Runtime.Tests.RateLimits;

/// <summary>Waiting for permits, in line and on time.</summary>
public sealed class RateLimitWaitTests : RateLimitTest
{
    [Fact]
    public async Task Requests_within_the_limit_are_sent_at_once()
    {
        Limit(3);
        await SendManyAsync(3);

        Assert.Equal(3, Sent.Count);
    }

    [Fact]
    public async Task Request_beyond_the_limit_waits_until_the_oldest_no_longer_counts()
    {
        Limit(2);
        await SendAsync();
        Clock.Advance(10);
        await SendAsync();
        var third = SendAsync();
        Assert.Equal(TimeSpan.FromSeconds(50), await Clock.NextTimerAsync());
        Clock.Advance(49.9);
        Assert.False(third.IsCompleted);

        Clock.Advance(0.1);
        await third;
        var fourth = SendAsync();
        Clock.Advance(9.9);
        Assert.False(fourth.IsCompleted);
        Clock.Advance(0.1);
        await fourth;
    }

    [Fact]
    public async Task Thousand_concurrent_callers_are_sent_sixty_in_each_minute()
    {
        Limit(60);
        var calls = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => SendAsync())).ToArray();
        for (var sent = 60; sent < 1000; sent += 60)
        {
            await UntilAsync(() => Sent.Count == sent && Waiting() == 1000 - sent);
            Clock.Advance(60);
        }

        await Task.WhenAll(calls);
        Assert.Equal(Enumerable.Repeat(60, 16).Append(40), Sent.GroupBy(static at => at).OrderBy(static minute => minute.Key).Select(static minute => minute.Count()));
    }

    [Fact]
    public async Task Those_who_wait_are_served_in_the_order_in_which_they_came()
    {
        Limit(1);
        await SendAsync();
        var calls = Enumerable.Range(0, 20).Select(i => SendAsync(Get("/api/apps/" + i))).ToArray();
        for (var i = 0; i < 20; i++)
        {
            Clock.Advance(60);
            await calls[i];
            Assert.Equal(i, calls.Count(static call => call.IsCompleted) - 1);
        }
    }

    [Fact]
    public async Task No_stretch_of_a_window_ever_holds_more_than_the_limit_however_requests_come()
    {
        Limit(10, 7);
        Options.QueueLimit = 10_000;
        var chance = new Random(20260101);
        var calls = new List<Task>();
        for (var i = 0; i < 500; i++)
        {
            calls.AddRange(Enumerable.Range(0, chance.Next(4)).Select(_ => SendAsync()));
            await UntilAsync(() => Sent.Count == calls.Count - Waiting());
            Clock.Advance(chance.NextDouble() * 2);
        }

        while (Waiting() > 0)
        {
            await UntilAsync(() => Sent.Count == calls.Count - Waiting());
            Clock.Advance(0.5);
        }

        await Task.WhenAll(calls);
        var times = Sent.Order().ToArray();
        var window = 7 * Clock.TimestampFrequency;
        Assert.Equal(calls.Count, times.Length);
        Assert.All(times, start => Assert.InRange(times.Count(at => at >= start && at < start + window), 1, 10));
    }

    [Fact]
    public async Task Cancelled_waiter_leaves_the_line_and_costs_nobody_a_permit()
    {
        Limit(1);
        await SendAsync();
        using var cancel = new CancellationTokenSource();
        var first = SendAsync(cancellationToken: cancel.Token);
        var second = SendAsync();
        await cancel.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(cancel.Token, thrown.CancellationToken);
        await UntilAsync(() => Waiting() == 1);
        Clock.Advance(60);
        await second;
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public async Task Cancelled_request_takes_no_permit()
    {
        Limit(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(cancellationToken: new CancellationToken(true)));

        Assert.True((await SendAsync()).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Line_is_bounded()
    {
        Limit(1);
        Options.QueueLimit = 2;
        await SendAsync();
        Task[] waiting = [SendAsync(), SendAsync()];
        Clock.Advance(15);
        var refused = await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync());

        Assert.Equal(TimeSpan.FromSeconds(45), refused.RetryAfter);
        Assert.Contains("too many requests wait already", refused.Message, StringComparison.Ordinal);
        Clock.Advance(45);
        await waiting[0];
        Clock.Advance(60);
        await waiting[1];
    }

    [Fact]
    public async Task Disposal_frees_every_waiter_and_refuses_whoever_comes_later()
    {
        Limit(1);
        await SendAsync();
        var waiting = Enumerable.Range(0, 10).Select(_ => SendAsync()).ToArray();
        Limiter.Dispose();
        Limiter.Dispose();

        foreach (var call in waiting)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync());
        Clock.Advance(600);
        Assert.Single(Sent);
    }

    [Fact]
    public async Task Disposal_of_a_handler_leaves_the_count_to_the_next_one()
    {
        Limit(1, behavior: RateLimitBehavior.Fail);
        using (var first = new HttpMessageInvoker(new RateLimitHandler(Limiter) { InnerHandler = new Authentication.StubServer(static _ => new HttpResponseMessage()) }))
        {
            await first.SendAsync(Get(), default);
        }

        await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync());
    }

    [Fact]
    public async Task Wall_clock_that_jumps_changes_nothing()
    {
        Limit(1);
        await SendAsync();
        var second = SendAsync();
        Clock.ShiftWallClock(TimeSpan.FromDays(1));
        Clock.Advance(59);
        Assert.False(second.IsCompleted);
        Clock.ShiftWallClock(TimeSpan.FromDays(-2));
        Clock.Advance(1);
        await second;
    }

    [Fact]
    public void Blocking_calls_are_refused_before_anything_is_sent()
    {
        Limit(1);

        Assert.Throws<NotSupportedException>(() => Invoker.Send(Get(), default));
        Assert.Empty(Sent);
    }
}
