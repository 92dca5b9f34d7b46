using System.Net;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Responses;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every way in which a call can fail.</summary>
public class ErrorTests
{
    [Fact]
    public async Task A_declared_error_is_typed_problem_json_too()
    {
        var exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => Answered("""{"title":"No such thing"}""", "application/problem+json", 404));
        Assert.Equal(("No such thing", HttpStatusCode.NotFound, "GetThing"), (exception.Error.Title, exception.StatusCode, exception.OperationName));
        Assert.Equal("""{"title":"No such thing"}""", exception.Body);
    }

    [Fact]
    public async Task Default_types_every_other_error() =>
        Assert.Equal("m", (await Assert.ThrowsAsync<ApiException<Failure>>(() => Answered("""{"message":"m"}""", "application/json", 503))).Error.Message);

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html", 502)]
    [InlineData("", null, 500)]
    [InlineData("{\"message\":\"cut o", "application/json", 500)]
    [InlineData("[1]", "application/json", 500)]
    [InlineData("null", "application/json", 404)]
    public async Task An_error_that_is_not_what_was_declared_keeps_its_body(string body, string? mediaType, int status)
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answered(body, mediaType, status));
        Assert.Equal(((HttpStatusCode)status, body), (exception.StatusCode, exception.Body ?? ""));
        Assert.Equal(mediaType, exception.ContentHeaders.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("<html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("{\"name\":\"cut o", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{} {}", "application/json")]
    public async Task A_success_that_cannot_be_read_is_the_same_exception(string body, string mediaType)
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answered(body, mediaType, 200));
        Assert.Equal((HttpStatusCode.OK, body), (exception.StatusCode, exception.Body ?? ""));
    }

    [Fact]
    public async Task Of_a_large_body_64_kib_are_kept()
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answered(new string('x', 100_000), "text/plain", 500));
        Assert.Equal(64 * 1024, exception.Body!.Length);
    }

    [Fact]
    public async Task Status_headers_and_reason_are_kept()
    {
        await using var server = await Recorder.StartAsync("slow down", "text/plain", 429, ("Retry-After", "7"));
        var exception = await Assert.ThrowsAsync<ApiException>(() => new AnswersClient(server.Client()).GetTextAsync());
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too Many Requests", TimeSpan.FromSeconds(7)), (exception.StatusCode, exception.ReasonPhrase, exception.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_after_decompression()
    {
        await using var server = await Recorder.StartAsync();
        server.Answer = static async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentType = "application/json";
            await using var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Optimal);
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes("{\"name\":\"" + new string('a', 100_000) + "\"}"));
        };
        using var client = AnswersClient.Create(new() { BaseAddress = server.Address, AllowInsecureLoopback = true, MaxResponseBytes = 10_000 });
        var exception = await Assert.ThrowsAsync<ApiException>(() => client.GetThingAsync());
        Assert.Contains("10000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_out_is_a_timeout_exception()
    {
        var clock = new FakeTimeProvider();
        await using var server = await Recorder.StartAsync(async context =>
        {
            clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        var transport = new ApiTransport(server.Client(), AnswersClient.Profile, new ApiTransportOptions { Timeout = TimeSpan.FromSeconds(10), TimeProvider = clock });
        await Assert.ThrowsAsync<TimeoutException>(() => new AnswersClient(transport).GetThingAsync());
    }

    [Fact]
    public async Task A_cancellation_carries_the_token_of_the_caller()
    {
        using var caller = new CancellationTokenSource();
        await using var server = await Recorder.StartAsync(async context =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AnswersClient(server.Client()).GetThingAsync(caller.Token));
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_broken_connection_is_an_http_request_exception(bool afterTheBeginning)
    {
        await using var server = await Recorder.StartAsync(async context =>
        {
            if (afterTheBeginning)
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync("{"u8.ToArray());
                await context.Response.Body.FlushAsync();
            }

            context.Abort();
        });
        await Assert.ThrowsAsync<HttpRequestException>(() => new AnswersClient(server.Client()).GetThingAsync());
    }

    private static async Task<Thing> Answered(string body, string? mediaType, int status)
    {
        await using var server = await Recorder.StartAsync(body, mediaType, status);
        return await new AnswersClient(server.Client()).GetThingAsync();
    }
}
