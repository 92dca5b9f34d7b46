using System.Net;
using PiwikGen.RateLimits;

namespace PiwikGen.Runtime.Tests.RateLimits;

/// <summary>What a 429 does to the requests after it.</summary>
public sealed class RetryAfterTests : RateLimitTest
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("1.5", 1.5)]
    [InlineData("Thu, 01 Jan 2026 00:00:12 GMT", 12)]
    [InlineData("99999999999", 86_400)]
    [InlineData("-5", 1)]
    [InlineData("soon", 1)]
    [InlineData(null, 1)]
    public async Task Nothing_more_is_sent_to_the_group_for_as_long_as_the_server_says(string? retryAfter, double seconds)
    {
        Limit(100);
        Answer = _ => TooMany(retryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync()).StatusCode);
        var later = Enumerable.Range(0, 5).Select(_ => SendAsync()).ToArray();
        Answer = static _ => new HttpResponseMessage();
        Clock.Advance(seconds - 0.001);
        Assert.Single(Sent);

        Clock.Advance(0.001);
        Assert.All(await Task.WhenAll(later), static response => Assert.True(response.IsSuccessStatusCode));
    }

    [Fact]
    public async Task Other_groups_are_sent_meanwhile()
    {
        PiwikProRateLimit.Configure(Options);
        Answer = static _ => TooMany("30");
        await SendAsync(Post());
        Answer = static _ => new HttpResponseMessage();

        Assert.True((await SendAsync(Get())).IsSuccessStatusCode);
        Assert.True((await SendAsync(Post("/api/cdp/v1"))).IsSuccessStatusCode);
        Assert.False(SendAsync(Post()).IsCompleted);
    }

    [Fact]
    public async Task Those_who_wait_already_wait_for_the_end_of_the_pause()
    {
        Limit(2);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(Limiter)
        {
            InnerHandler = new Authentication.StubServer((arrival, _) => arrival.Address.AbsolutePath == "/slow" ? answer.Task : Task.FromResult(new HttpResponseMessage())),
        });
        var slow = invoker.SendAsync(Get("/slow"), default);
        await invoker.SendAsync(Get(), default);
        var waiting = invoker.SendAsync(Get(), default);
        answer.SetResult(TooMany("90"));
        await slow;
        Clock.Advance(89);
        Assert.False(waiting.IsCompleted);
        Clock.Advance(1);
        await waiting;
    }

    [Fact]
    public async Task Client_that_does_not_wait_is_told_the_rest_of_the_pause()
    {
        Limit(100, behavior: RateLimitBehavior.Fail);
        Answer = static _ => TooMany("30");
        await SendAsync();
        Clock.Advance(10);

        Assert.Equal(TimeSpan.FromSeconds(20), (await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync())).RetryAfter);
    }

    [Fact]
    public async Task Pauses_of_a_server_that_says_no_time_grow_and_begin_anew_after_a_success()
    {
        Limit(1000, behavior: RateLimitBehavior.Fail);
        Answer = static _ => TooMany();
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30, 30 })
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await PauseAsync());
            Clock.Advance(seconds);
        }

        Answer = static _ => new HttpResponseMessage();
        await SendAsync();
        Answer = static _ => TooMany();
        Assert.Equal(TimeSpan.FromSeconds(1), await PauseAsync());
    }

    [Fact]
    public async Task Refusals_of_requests_that_were_under_way_together_count_once()
    {
        Limit(1000);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(Limiter)
        {
            InnerHandler = new Authentication.StubServer(async (_, _) =>
            {
                await answer.Task;
                return TooMany();
            }),
        });
        var together = Enumerable.Range(0, 50).Select(_ => invoker.SendAsync(Get(), default)).ToArray();
        answer.SetResult(new HttpResponseMessage());
        await Task.WhenAll(together);
        var next = SendAsync();
        Clock.Advance(1);
        await next;
    }

    [Fact]
    public async Task Other_errors_stop_nothing()
    {
        Limit(100);
        Answer = static _ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            response.Headers.TryAddWithoutValidation("Retry-After", "60");
            return response;
        };
        await SendManyAsync(2);

        Assert.Equal(2, Sent.Count);
    }

    private async Task<TimeSpan?> PauseAsync()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync()).StatusCode);
        return (await Assert.ThrowsAsync<RateLimitExceededException>(() => SendAsync())).RetryAfter;
    }
}
