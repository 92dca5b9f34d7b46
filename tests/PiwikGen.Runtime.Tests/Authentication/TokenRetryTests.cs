using System.Net;
using System.Net.Sockets;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Token endpoints that fail for a moment.</summary>
public sealed class TokenRetryTests : TokenEndpointTest
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Failure_of_the_moment_is_tried_three_times_and_then_said(int status)
    {
        var server = new StubServer(_ => new HttpResponseMessage((HttpStatusCode)status));
        var outcome = await FetchAsync(server, retries: 2);

        Assert.True(outcome.Failure!.IsTransient);
        Assert.Equal((HttpStatusCode)status, outcome.Failure.StatusCode);
        Assert.Equal(3, server.Arrivals.Count);
        Assert.Equal([TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1.5)], Waits);
        Assert.Equal(3, _log.Lines.Count(static line => line.StartsWith("Warning", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(501)]
    [InlineData(505)]
    [InlineData(407)]
    public async Task Other_failures_are_not_tried_again(int status)
    {
        var server = new StubServer(_ => new HttpResponseMessage((HttpStatusCode)status));
        var outcome = await FetchAsync(server, retries: 2);

        Assert.False(outcome.Failure!.IsTransient);
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public async Task Later_attempt_that_succeeds_gives_the_token()
    {
        var count = 0;
        var outcome = await FetchAsync(new StubServer(_ => ++count < 3 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : StubServer.Token("third")), retries: 2);

        Assert.Equal("third", outcome.Token!.Value);
    }

    [Theory]
    [InlineData("2", 2.0)]
    [InlineData("1.5", 1.5)]
    [InlineData(" 9 ", 9.0)]
    [InlineData("-5", 0.75)]
    [InlineData("soon", 0.75)]
    [InlineData("Thu, 01 Jan 2026 00:00:03 GMT", 3.0)]
    [InlineData("Mon, 01 Jan 2026 00:00:03 GMT", 0.75)]
    public async Task Retry_after_is_honoured_where_it_says_something(string header, double seconds)
    {
        await FetchAsync(Busy(header), retries: 1);

        Assert.Equal([TimeSpan.FromSeconds(seconds)], Waits);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Wed, 01 Jan 2020 00:00:00 GMT")]
    public async Task Retry_after_of_no_time_is_tried_again_at_once(string header)
    {
        var server = Busy(header);
        await FetchAsync(server, retries: 1);

        Assert.Equal(2, server.Arrivals.Count);
        Assert.Empty(Waits);
    }

    [Theory]
    [InlineData("11", 11)]
    [InlineData("99999999999", 86400)]
    [InlineData("Fri, 01 Jan 2027 00:00:00 GMT", 86400)]
    public async Task Long_retry_after_is_told_to_the_caller_and_not_slept_through(string header, double seconds)
    {
        var server = Busy(header);
        var exception = (await FetchAsync(server, retries: 5)).Failure!.ToException();

        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
        Assert.Single(server.Arrivals);
        Assert.Contains("Too many token requests", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_retry_after_headers_are_none()
    {
        await FetchAsync(new StubServer(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            response.Headers.TryAddWithoutValidation("Retry-After", ["1", "2"]);
            return response;
        }), retries: 1);

        Assert.Equal([TimeSpan.FromSeconds(0.75)], Waits);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Server_that_is_not_reached_is_a_failure_of_the_moment_and_never_tried_without_tls(HttpRequestError error)
    {
        var server = new StubServer(_ => throw new HttpRequestException(error, "No.", new SocketException()));
        var exception = (await FetchAsync(server, retries: 2)).Failure!.ToException();

        Assert.True(exception.IsTransient);
        Assert.Null(exception.StatusCode);
        Assert.Contains(error.ToString(), exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal(3, server.Arrivals.Count);
        Assert.All(server.Arrivals, static arrival => Assert.Equal("https", arrival.Address.Scheme));
    }

    [Fact]
    public async Task Connection_that_breaks_within_the_body_is_a_failure_of_the_moment()
    {
        var outcome = await FetchAsync(() => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) }, retries: 1);

        Assert.True(outcome.Failure!.IsTransient);
        Assert.Contains(nameof(HttpRequestError.ResponseEnded), outcome.Failure.Message, StringComparison.Ordinal);
        Assert.Single(Waits);
    }

    [Fact]
    public async Task Server_that_does_not_answer_in_time_is_given_up()
    {
        var server = new StubServer(async (_, cancellationToken) =>
        {
            _clock.Advance(10);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });
        var exception = (await FetchAsync(server, retries: 1)).Failure!.ToException();

        Assert.True(exception.IsTransient);
        Assert.Contains("no complete answer within 10 s (option Token.RequestTimeout)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Arrivals.Count);
    }

    [Fact]
    public async Task Answer_that_drips_is_given_up_in_time()
    {
        var outcome = await FetchAsync(() => new HttpResponseMessage { Content = new StreamContent(new DrippingStream(_clock)) });

        Assert.Contains("no complete answer within 10 s", outcome.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_of_the_cache_ends_the_request_and_the_waits_between()
    {
        using var disposal = new CancellationTokenSource();
        var server = new StubServer(_ => new HttpResponseMessage(HttpStatusCode.BadGateway));
        var fetch = new TokenEndpoint(new AccessTokenClock(_clock), _log.CreateLogger("x")).FetchAsync(Some.Credentials(server), null, disposal.Token);
        await _clock.NextTimerAsync();
        await _clock.NextTimerAsync();

        await disposal.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        Assert.Single(server.Arrivals);
    }

    private static StubServer Busy(string retryAfter) => new(_ =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    });

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded);
    }

    /// <summary>One byte a second.</summary>
    private sealed class DrippingStream(TestClock clock) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(1);
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span[0] = (byte)' ';
            return ValueTask.FromResult(1);
        }
    }
}
