using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Callers with deadlines and callers that block, through the whole pipeline.</summary>
public sealed class CallerTests : RegistrationTest
{
    [Fact]
    public async Task Retries_of_a_token_request_end_for_a_caller_with_the_time_that_the_call_has()
    {
        var clock = new TestClock();
        Services.AddSingleton<TimeProvider>(clock);
        Add(static options =>
        {
            Valid(options);
            options.Timeout = TimeSpan.FromSeconds(7);
        });
        AnswerToken = static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "Retry-After", "9" } } };
        var call = Client.PingAsync();
        while (await clock.NextTimerAsync() != TimeSpan.FromSeconds(9))
        {
        }

        clock.Advance(7);

        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Single(Tokens.Arrivals);
        Assert.Empty(Api.Arrivals);
    }

    [Fact]
    public async Task Caller_that_cancels_between_two_attempts_gets_its_own_cancellation()
    {
        var clock = new TestClock();
        Services.AddSingleton<TimeProvider>(clock);
        Add();
        AnswerToken = static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "Retry-After", "9" } } };
        using var caller = new CancellationTokenSource();
        var call = Client.PingAsync(caller.Token);
        while (await clock.NextTimerAsync() != TimeSpan.FromSeconds(9))
        {
        }

        await caller.CancelAsync();

        Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public void Thread_of_a_single_threaded_context_may_wait_for_a_call_that_needs_a_token_and_a_renewal()
    {
        Add();
        Answer = static arrival => new HttpResponseMessage(arrival.Authorization == "Bearer token1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        var client = Client;
        var context = new BusyContext();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            client.PingAsync().GetAwaiter().GetResult();
        });
        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, context.Posts);
        Assert.Equal(2, Api.Arrivals.Count);
    }

    [Fact]
    public async Task Tokens_outlive_the_services_scope_of_a_call_and_one_cache_serves_all_clients()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        Add();
        for (var i = 0; i < 3; i++)
        {
            await using var scope = Provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IPingClient>().PingAsync();
        }

        Assert.Single(Tokens.Arrivals);
        Assert.Same(Provider.GetRequiredService<AccessTokenCache>(), Provider.GetRequiredService<AccessTokenCache>());
    }

    /// <summary>A context whose only thread is busy for ever: what is posted to it never runs.</summary>
    private sealed class BusyContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state) => Interlocked.Increment(ref _posts);
    }
}
