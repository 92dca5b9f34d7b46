using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>A time-out, the caller's cancellation and a broken connection are told apart.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        var sent = 0;
        using var transport = Call.Transport((_, _) => { sent++; return Task.FromResult(Call.Answer("[]")); });
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, source.Token));
        Assert.Equal(source.Token, canceled.CancellationToken);
        Assert.Equal(0, sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_callers_cancellation_carries_the_callers_token(bool withTimeout)
    {
        var sent = new TaskCompletionSource();
        using var transport = Call.Transport(
            async (_, token) => { sent.SetResult(); await Task.Delay(Timeout.Infinite, token); return null!; },
            new ApiTransportOptions { Timeout = withTimeout ? TimeSpan.FromHours(1) : Timeout.InfiniteTimeSpan });
        using var source = new CancellationTokenSource();
        var call = transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, source.Token);
        await sent.Task;
        await source.CancelAsync();
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, canceled.CancellationToken);
    }

    [Fact]
    public async Task The_time_out_of_the_call_is_a_timeout_exception()
    {
        var time = new FakeTimeProvider();
        var sent = new TaskCompletionSource();
        using var transport = Call.Transport(
            async (_, token) => { sent.SetResult(); await Task.Delay(Timeout.Infinite, token); return null!; },
            new ApiTransportOptions { TimeProvider = time, Timeout = TimeSpan.FromHours(1) });
        var call = transport.SendAsync(new ApiRequest(Call.GetThings) { Options = new RequestOptions { Timeout = TimeSpan.FromSeconds(2.5) } }, Call.Things, CancellationToken.None);
        await sent.Task;
        time.Advance(TimeSpan.FromSeconds(3));
        var late = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("GetThings (GET /things) had no complete answer within 2.5 seconds", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_out_counts_while_the_body_is_read()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[", closes: false);
        var time = new FakeTimeProvider();
        var received = new TaskCompletionSource();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var transport = new ApiTransport(client, Call.Profile, new ApiTransportOptions { TimeProvider = time, Defaults = new RequestOptions { AfterReceive = _ => received.SetResult() } });
        var call = transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None);
        await received.Task;
        time.Advance(TimeSpan.FromSeconds(101));
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task The_time_out_of_the_http_client_is_a_timeout_exception()
    {
        using var client = new HttpClient(new NeverHandler()) { BaseAddress = new Uri("https://things.example"), Timeout = TimeSpan.FromMilliseconds(20) };
        using var transport = new ApiTransport(client, Call.Profile, new ApiTransportOptions { Timeout = Timeout.InfiniteTimeSpan });
        await Assert.ThrowsAsync<TimeoutException>(() => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"name\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{\"na")]
    public async Task A_body_that_is_cut_off_is_a_broken_connection(string answer)
    {
        var broken = await Break(answer);
        Assert.Equal(HttpRequestError.ResponseEnded, broken.HttpRequestError);
        Assert.Equal(HttpStatusCode.OK, broken.StatusCode);
        Assert.Contains("GetThings", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_is_closed_before_the_answer_is_a_broken_connection()
    {
        Assert.Null((await Break("")).StatusCode);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_broken_connection()
    {
        Uri address;
        await using (var server = new RawServer(""))
        {
            address = server.Address;
        }
        using var client = new HttpClient { BaseAddress = address };
        await Assert.ThrowsAsync<HttpRequestException>(() => new ApiTransport(client, Call.Profile).SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
    }

    [Fact]
    public async Task A_time_out_of_zero_is_refused_before_anything_is_sent()
    {
        using var transport = Call.Transport((_, _) => throw new InvalidOperationException("Nothing is to be sent."));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => transport.With(new RequestOptions { Timeout = TimeSpan.Zero }).SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None));
    }

    [Fact]
    public async Task An_activity_of_the_call_does_not_become_that_of_the_caller()
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "PiwikGen", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        var stopped = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        listener.ActivityStopped = stopped.Enqueue;
        ActivitySource.AddActivityListener(listener);
        var operation = new ApiOperation("TracedThings", HttpMethod.Get, "/things/traced");
        using var transport = Call.Transport(Call.Answer("no", HttpStatusCode.NotFound));
        var before = Activity.Current;
        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(operation), Call.Things, CancellationToken.None));
        Assert.Same(before, Activity.Current);
        var activity = Assert.Single(stopped.ToArray(), one => one.OperationName == "ThingsClient.TracedThings");
        Assert.Equal("/things/traced", activity.GetTagItem("url.template"));
        Assert.Equal(404, activity.GetTagItem("http.response.status_code"));
        Assert.Equal("404", activity.GetTagItem("error.type"));
    }

    private static async Task<HttpRequestException> Break(string answer)
    {
        await using var server = new RawServer(answer);
        using var client = new HttpClient { BaseAddress = server.Address };
        return await Assert.ThrowsAsync<HttpRequestException>(() => new ApiTransport(client, Call.Profile).SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
    }

    private sealed class NeverHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        }
    }
}
