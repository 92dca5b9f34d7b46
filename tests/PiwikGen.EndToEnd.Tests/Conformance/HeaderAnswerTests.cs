using System.Net;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Responses;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Status and headers beside the body, and the answers that are nothing but these: 3xx.</summary>
public class HeaderAnswerTests
{
    private const string Json = """{"name":"a"}""";

    [Fact]
    public async Task Declared_headers_have_their_types()
    {
        await using var server = await Recorder.StartAsync(
            Json, "application/json", 200, ("X-Rate-Limit-Remaining", "17"), ("Expires", "Thu, 29 Feb 2024 13:04:05 GMT"), ("X-Tags", "a, b"), ("ETag", "\"x\""), ("X-Owner", """{"id":"7"}"""));
        var response = await new AnswersClient(server.Client()).GetHeadersWithResponseAsync();
        var headers = response.TypedHeaders;
        Assert.Equal("a", response.Value.Name);
        Assert.Equal((17, "\"x\"", "7"), (headers.XRateLimitRemaining, headers.ETag, headers.XOwner?.Id));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 13, 4, 5, TimeSpan.Zero), headers.Expires);
        Assert.Equal(["a", "b"], headers.XTags!);
    }

    [Fact]
    public async Task Declared_headers_that_do_not_come_or_do_not_fit_are_null()
    {
        await using var server = await Recorder.StartAsync(Json, "application/json", 200, ("X-Rate-Limit-Remaining", "many"));
        var headers = (await new AnswersClient(server.Client()).GetHeadersWithResponseAsync()).TypedHeaders;
        Assert.Equal((null, null, null), (headers.XRateLimitRemaining, headers.Expires, headers.ETag));
    }

    [Fact]
    public async Task Declared_headers_of_an_answer_without_a_body()
    {
        await using var server = await Recorder.StartAsync("", null, 201, ("Location", "/things/7"));
        var response = await new AnswersClient(server.Client()).MakeElsewhereWithResponseAsync();
        Assert.Equal((HttpStatusCode.Created, "/things/7"), (response.StatusCode, response.TypedHeaders.Location?.OriginalString));
    }

    [Fact]
    public async Task Any_answer_comes_with_status_and_headers()
    {
        await using var server = await Recorder.StartAsync(Json, "application/json", 203, ("X-Other", "o"));
        var response = await new AnswersClient(server.Client()).GetThingWithResponseAsync();
        Assert.Equal((HttpStatusCode.NonAuthoritativeInformation, "o", "application/json"), (response.StatusCode, response.GetHeader("x-other"), response.ContentHeaders.ContentType?.MediaType));
    }

    [Fact]
    public async Task Not_modified_is_an_answer_to_a_condition()
    {
        await using var server = await Recorder.StartAsync("", null, 304, ("ETag", "\"x\""));
        var cached = await new AnswersClient(server.Client()).GetCachedAsync(ifNoneMatch: "\"x\"");
        Assert.True(cached.IsNotModified);
        Assert.Null(cached.Ok);
        Assert.Equal("\"x\"", server.Header("If-None-Match"));
    }

    [Fact]
    public async Task A_condition_for_a_change_is_a_parameter()
    {
        await using var server = await Recorder.StartAsync(Json);
        var cached = await new AnswersClient(server.Client()).GetCachedAsync(ifMatch: "\"x\", \"y\"");
        Assert.Equal(("a", "\"x\", \"y\""), (cached.Ok?.Name, server.Header("If-Match")));
    }

    [Fact]
    public async Task A_failed_condition_is_an_exception()
    {
        await using var server = await Recorder.StartAsync("", null, 412);
        var exception = await Assert.ThrowsAsync<ApiException>(() => new AnswersClient(server.Client()).GetCachedAsync(ifMatch: "\"x\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, exception.StatusCode);
    }

    [Fact]
    public async Task A_declared_redirection_is_an_answer_and_is_not_followed()
    {
        await using var server = await Recorder.StartAsync("<html>", "text/html", 302, ("Location", "https://evil.example/"));
        var response = await new AnswersClient(server.Client()).GetMovedWithResponseAsync();
        Assert.True(response.Value.IsFound);
        Assert.Equal("https://evil.example/", response.TypedHeaders.Location?.OriginalString);
        Assert.Single(server.Targets);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    public async Task A_class_of_redirections_is_an_answer(int status)
    {
        await using var server = await Recorder.StartAsync("", null, status, ("Location", "/there"));
        var response = await new AnswersClient(server.Client()).GoElsewhereWithResponseAsync();
        Assert.Equal((status, true, "/there"), (response.Value.Status, response.Value.IsRedirection, response.TypedHeaders.Location?.OriginalString));
    }

    [Fact]
    public async Task A_redirection_with_a_message_and_no_place_to_go_to_is_a_typed_error()
    {
        await using var server = await Recorder.StartAsync("""{"message":"renamed"}""", "application/json", 301);
        var exception = await Assert.ThrowsAsync<ApiException<Failure>>(() => new AnswersClient(server.Client()).GetRenamedAsync());
        Assert.Equal((HttpStatusCode.MovedPermanently, "renamed"), (exception.StatusCode, exception.Error.Message));
    }

    [Fact]
    public async Task A_redirection_that_is_not_declared_is_an_exception_and_is_not_followed()
    {
        await using var server = await Recorder.StartAsync("", null, 302, ("Location", "/there"));
        var exception = await Assert.ThrowsAsync<ApiException>(() => new AnswersClient(server.Client()).GetTextAsync());
        Assert.Equal((HttpStatusCode.Found, "/there"), (exception.StatusCode, exception.Headers.Location?.OriginalString));
        Assert.Single(server.Targets);
    }
}
