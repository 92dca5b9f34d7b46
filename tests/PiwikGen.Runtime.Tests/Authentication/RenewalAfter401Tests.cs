using System.Net;
using System.Net.Http.Json;
using System.Text;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Answers 401: one renewal, one replay, and no more.</summary>
public sealed class RenewalAfter401Tests : IDisposable
{
    private readonly SignInTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Answer_401_leads_to_one_new_token_and_one_replay_with_it()
    {
        RefuseFirstToken();
        using var response = await _test.SendAsync(SignInTest.Get());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer token1", "Bearer token2"], _test.Api.Arrivals.Select(static arrival => arrival.Authorization));
        Assert.Equal(2, _test.Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task Second_401_is_handed_on()
    {
        _test.Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        using var response = await _test.SendAsync(SignInTest.Get());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(2, _test.Api.Arrivals.Count);
        Assert.Equal(2, _test.Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task Server_that_always_says_401_sees_fewer_and_fewer_renewals()
    {
        _test.Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        for (var i = 0; i < 100; i++)
        {
            (await _test.SendAsync(SignInTest.Get())).Dispose();
        }

        Assert.Equal(5, _test.Tokens.Arrivals.Count);
        Assert.Equal(104, _test.Api.Arrivals.Count);
    }

    [Fact]
    public async Task Hundred_401s_at_once_on_the_same_token_lead_to_one_new_token()
    {
        await _test.SendAsync(SignInTest.Get());
        RefuseFirstToken();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            using var response = await _test.SendAsync(SignInTest.Get());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        })));

        Assert.Equal(2, _test.Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task First_answer_is_disposed_of_before_the_replay()
    {
        var first = new TrackedContent();
        var wasDisposed = false;
        _test.Answer = arrival =>
        {
            wasDisposed = first.IsDisposed;
            return arrival.Authorization == "Bearer token1" ? new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = first } : new HttpResponseMessage();
        };
        (await _test.SendAsync(SignInTest.Get())).Dispose();

        Assert.True(wasDisposed);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(407)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Other_answers_are_handed_on_at_once(int status)
    {
        _test.Answer = _ => new HttpResponseMessage((HttpStatusCode)status);
        using var response = await _test.SendAsync(SignInTest.Get());

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(_test.Api.Arrivals);
        Assert.Single(_test.Tokens.Arrivals);
    }

    [Fact]
    public async Task Answer_401_from_another_origin_renews_nothing()
    {
        _test.Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/") };

        await Assert.ThrowsAsync<ForeignOriginException>(() => _test.SendAsync(SignInTest.Get()));
        Assert.Single(_test.Tokens.Arrivals);
    }

    [Fact]
    public async Task Answer_401_to_a_request_without_our_token_renews_nothing()
    {
        _test.Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        using var request = SignInTest.Get();
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer own");
        (await _test.SendAsync(request)).Dispose();

        Assert.Single(_test.Api.Arrivals);
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Theory]
    [MemberData(nameof(ReplayableBodies))]
    public async Task Body_that_can_be_read_again_arrives_twice_the_same(string kind)
    {
        RefuseFirstToken();
        using var request = SignInTest.Post(Body(kind));
        using var response = await _test.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, _test.Api.Arrivals.Count);
        Assert.NotEmpty(_test.Api.Arrivals[0].Body!);
        Assert.Equal(_test.Api.Arrivals[0].Body, _test.Api.Arrivals[1].Body);
    }

    [Theory]
    [InlineData("forward stream")]
    [InlineData("part with a forward stream")]
    [InlineData("unknown")]
    public async Task Body_that_cannot_be_read_again_is_sent_once_and_the_401_handed_on(string kind)
    {
        RefuseFirstToken();
        using var request = SignInTest.Post(Body(kind));
        using var response = await _test.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(_test.Api.Arrivals);
        Assert.Single(_test.Tokens.Arrivals);
        Assert.Contains(_test.Log.Lines, static line => line.Contains("its body cannot be read twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seekable_stream_is_sent_again_from_where_it_stood()
    {
        RefuseFirstToken();
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("0123456789")) { Position = 4 };
        using var request = SignInTest.Post(new StreamContent(stream));
        (await _test.SendAsync(request)).Dispose();

        Assert.Equal(["456789", "456789"], _test.Api.Arrivals.Select(static arrival => arrival.Body));
    }

    [Fact]
    public async Task Transient_failure_of_the_renewal_hands_the_401_on()
    {
        _test.Options.Token.Retries = 0;
        await _test.SendAsync(SignInTest.Get());
        _test.Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("why") };
        _test.AnswerToken = static () => throw new HttpRequestException("Down.");

        using var response = await _test.SendAsync(SignInTest.Get());

        Assert.Equal("why", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Token_endpoint_that_knows_the_key_no_more_is_said_and_the_401_disposed_of()
    {
        var content = new TrackedContent();
        await _test.SendAsync(SignInTest.Get());
        _test.Answer = _ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = content };
        _test.AnswerToken = static () => StubServer.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<TokenException>(() => _test.SendAsync(SignInTest.Get()));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Token_that_died_while_the_machine_slept_is_renewed_after_the_401()
    {
        await _test.SendAsync(SignInTest.Get());
        RefuseFirstToken();

        using var response = await _test.SendAsync(SignInTest.Get());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, _test.Tokens.Arrivals.Count);
    }

    public static TheoryData<string> ReplayableBodies() =>
        ["json of the runtime", "text", "bytes", "memory", "JsonContent", "form", "seekable stream", "seekable stream of a caller", "parts", "empty parts"];

    private static HttpContent Body(string kind) => kind switch
    {
        "json of the runtime" => Content(static request => request.SetText("{}", "application/json")),
        "text" => new StringContent("text"),
        "bytes" => new ByteArrayContent([65, 66]),
        "memory" => new ReadOnlyMemoryContent(new byte[] { 65, 66 }),
        "JsonContent" => JsonContent.Create(new[] { 1, 2 }),
        "form" => new FormUrlEncodedContent([new("a", "b")]),
        "seekable stream" => new StreamContent(new MemoryStream([65, 66])),
        "seekable stream of a caller" => Content(static request => request.SetStream(new MemoryStream([65, 66]), "text/plain")),
        "parts" => Content(static request => request.SetMultipart().AddText("a", "b").AddFile("file", new FileContent([65, 66], "a.txt"))),
        "empty parts" => new MultipartContent("mixed", "boundary"),
        "forward stream" => new StreamContent(new ForwardStream()),
        "part with a forward stream" => new MultipartContent { new StringContent("a"), new StreamContent(new ForwardStream()) },
        _ => new UnknownContent(),
    };

    private static HttpContent Content(Action<ApiRequest> set)
    {
        var request = new ApiRequest(new ApiOperation("Post", HttpMethod.Post, "/x"));
        set(request);
        return request.Finish(ServerAddress.Of(new Uri("https://acme.piwik.pro"), new ApiProfile(), request.Operation)).Content!;
    }

    private void RefuseFirstToken() => _test.Answer = static arrival =>
        new HttpResponseMessage(arrival.Authorization == "Bearer token1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);

    private sealed class ForwardStream() : MemoryStream([65, 66])
    {
        public override bool CanSeek => false;
    }

    private sealed class UnknownContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
