using System.Net;

using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class ErrorAnswerTests
{
    private static readonly ApiOperation Declaring = new("SaveThing", HttpMethod.Post, "/things/{id}/save")
    {
        Errors =
        [
            ApiErrorAnswer.Json<List<Thing>, ListCodec<Thing, ModelCodec<Thing>>>("default"),
            ApiErrorAnswer.Text("4XX"),
            ApiErrorAnswer.Json<Thing, ModelCodec<Thing>>("409"),
        ],
    };

    [Fact]
    public async Task A_declared_error_is_typed()
    {
        var failure = Assert.IsType<ApiException<Thing>>(await Fail(Call.Answer("""{"name":"taken"}""", HttpStatusCode.Conflict)));
        Assert.Equal("taken", failure.Error.Name);
        Assert.Equal("""{"name":"taken"}""", failure.Body);
        Assert.Equal(HttpStatusCode.Conflict, failure.StatusCode);
        Assert.Equal("SaveThing (POST /things/{id}/save) was answered with 409 (Conflict).", failure.Message);
    }

    [Fact]
    public async Task The_status_itself_wins_over_its_class_and_the_class_over_the_default()
    {
        Assert.IsType<ApiException<Thing>>(await Fail(Call.Answer("{}", HttpStatusCode.Conflict)));
        Assert.IsType<ApiException<string>>(await Fail(Call.Answer("{}", HttpStatusCode.NotFound)));
        Assert.IsType<ApiException<List<Thing>>>(await Fail(Call.Answer("[]", HttpStatusCode.BadGateway)));
    }

    [Theory]
    [InlineData("<html>conflict</html>")]
    [InlineData("""{"name":""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_error_that_is_not_what_the_document_says_keeps_its_body(string body)
    {
        var failure = await Fail(Call.Answer(body, HttpStatusCode.Conflict));
        Assert.IsType<ApiException>(failure);
        Assert.Equal(body, failure.Body);
    }

    [Theory]
    [InlineData("application/problem+json", """{"title":"no"}""")]
    [InlineData("application/vnd.api+json", """{"errors":[{"status":"500"}]}""")]
    [InlineData("text/plain", "gone")]
    public async Task An_undeclared_error_is_the_same_exception_with_its_body(string mediaType, string body)
    {
        var failure = await Call.Fail(Call.Things, Call.Answer(body, HttpStatusCode.InternalServerError, mediaType));
        Assert.IsType<ApiException>(failure);
        Assert.Equal(body, failure.Body);
        Assert.Equal(mediaType, failure.ContentHeaders.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotModified)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task A_status_that_is_neither_success_nor_error_is_an_exception_too(HttpStatusCode status)
    {
        Assert.Equal(status, (await Call.Fail(Call.Things, new HttpResponseMessage(status))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aa")]
    public async Task The_body_of_an_exception_is_cut_at_64_KiB_between_two_characters(string begin)
    {
        var failure = await Call.Fail(Call.Things, Call.Answer(begin + new string('\u20ac', 30_000), HttpStatusCode.BadRequest));
        Assert.Equal(begin.Length + ((64 * 1024 - begin.Length) / 3), failure.Body!.Length);
        Assert.DoesNotContain('\uFFFD', failure.Body);
    }

    [Fact]
    public async Task An_endless_error_is_read_no_further_than_needed()
    {
        var body = new EndlessStream("error "u8.ToArray());
        var failure = await Call.Fail(Call.Things, new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(body) });
        Assert.Equal(64 * 1024, failure.Body!.Length);
        Assert.True(body.Given < 128 * 1024);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_declared_error_beyond_the_limit_is_an_exception_with_its_beginning()
    {
        var body = new EndlessStream("[{},"u8.ToArray());
        var response = new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(body) };
        var operation = new ApiOperation("GetThings", HttpMethod.Get, "/things") { Errors = Declaring.Errors };
        var failure = await Call.Fail(Call.Things, response, operation, new ApiTransportOptions { MaxResponseBytes = 1000 });
        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.NotEmpty(failure.Body!);
    }

    [Fact]
    public async Task Neither_the_query_nor_the_reason_phrase_is_in_the_message()
    {
        var request = new ApiRequest(Call.GetThings);
        request.AddQuery("token_auth", "CANARY");
        var answer = Call.Answer("no", HttpStatusCode.Forbidden);
        answer.ReasonPhrase = "CANARY";
        using var transport = Call.Transport(answer);
        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(request, Call.Things, CancellationToken.None));
        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("CANARY", failure.ReasonPhrase);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_an_error_leaves_the_status()
    {
        await using var server = new RawServer("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\ntry later");
        using var transport = new ApiTransport(new HttpClient { BaseAddress = server.Address }, Call.Profile, new ApiTransportOptions { OwnsHttpClient = true });
        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.StatusCode);
        Assert.Equal("try later", failure.Body);
    }

    [Fact]
    public void A_fake_client_can_throw_the_same_exceptions()
    {
        var failure = new ApiException<Thing>("GetThings", HttpStatusCode.Conflict, new Thing { Name = "a" }, "body");
        Assert.Equal(("GetThings", HttpStatusCode.Conflict, "a", "body"), (failure.OperationName, failure.StatusCode, failure.Error.Name, failure.Body));
        Assert.Empty(failure.Headers);
        Assert.Null(failure.JsonPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("40")]
    [InlineData("4X0")]
    [InlineData("success")]
    public void A_status_that_is_none_is_refused(string status)
    {
        Assert.Throws<ArgumentException>(() => ApiErrorAnswer.Text(status));
    }

    private static Task<ApiException> Fail(HttpResponseMessage response)
    {
        var request = new ApiRequest(Declaring);
        request.AddPath("id", "7");
        return Assert.ThrowsAnyAsync<ApiException>(() => Call.Transport(response).SendAsync(request, Call.Things, CancellationToken.None));
    }
}
