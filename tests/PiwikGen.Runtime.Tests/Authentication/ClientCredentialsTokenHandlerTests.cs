using System.Net;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>How requests get their token, and what happens where none can be had.</summary>
public sealed class ClientCredentialsTokenHandlerTests : IDisposable
{
    private readonly SignInTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Request_goes_out_with_the_token_and_comes_back_without_it()
    {
        using var request = SignInTest.Get();
        using var response = await _test.SendAsync(request);

        Assert.Equal("Bearer token1", Assert.Single(_test.Api.Arrivals).Authorization);
        Assert.False(request.Headers.Contains("Authorization"));
        Assert.DoesNotContain("token1", response.RequestMessage!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_leaves_the_message_also_when_sending_fails()
    {
        _test.Answer = _ => throw new HttpRequestException("Broken.");
        using var request = SignInTest.Get();

        await Assert.ThrowsAsync<HttpRequestException>(() => _test.SendAsync(request));

        Assert.False(request.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task Thousand_calls_at_once_ask_for_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(async () => (await _test.SendAsync(SignInTest.Get())).Dispose())));

        Assert.Single(_test.Tokens.Arrivals);
        Assert.Equal(1000, _test.Api.Arrivals.Count);
    }

    [Fact]
    public async Task No_request_is_sent_where_no_token_can_be_had()
    {
        _test.AnswerToken = static () => StubServer.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized);

        var exception = await Assert.ThrowsAsync<TokenException>(() => _test.SendAsync(SignInTest.Get()));

        Assert.Equal("invalid_client", exception.Error);
        Assert.Contains("The client id or the client secret is wrong", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_test.Api.Arrivals);
    }

    [Fact]
    public async Task Operation_without_security_gets_no_token_and_none_is_asked_for()
    {
        using var request = SignInTest.Get("https://elsewhere.example/");
        request.Options.Set(ApiOperation.Key, new ApiOperation("Ping", HttpMethod.Get, "/ping") { Security = ApiSecurity.None });
        await _test.SendAsync(request);

        Assert.Null(Assert.Single(_test.Api.Arrivals).Authorization);
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Theory]
    [InlineData("Bearer own")]
    [InlineData("odd, not a credential")]
    public async Task Authorization_of_the_caller_is_left_as_it_is(string own)
    {
        using var request = SignInTest.Get();
        request.Headers.TryAddWithoutValidation("Authorization", own);
        await _test.SendAsync(request);

        Assert.Equal(own, Assert.Single(_test.Api.Arrivals).Authorization);
        Assert.Equal(own, request.Headers.NonValidated["Authorization"].ToString());
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Theory]
    [InlineData("https://evil.example/api")]
    [InlineData("https://acme.piwik.pro:8443/api")]
    [InlineData("http://acme.piwik.pro/api")]
    [InlineData("http://acme.piwik.pro:443/api")]
    [InlineData("https://sub.acme.piwik.pro/api")]
    [InlineData("https://acme.piwik.pro./api")]
    [InlineData("https://\u0430cme.piwik.pro/api")]
    [InlineData("https://acme.piwik.pro@evil.example/api")]
    [InlineData("https://acme.piwik.pro:x@acme.piwik.pro/api")]
    [InlineData("https://acme.piwik.pro.evil.example/api")]
    public async Task Request_to_another_origin_is_refused_before_anything_is_sent(string address)
    {
        var exception = await Assert.ThrowsAsync<ForeignOriginException>(() => _test.SendAsync(SignInTest.Get(address)));

        Assert.Contains("belong to https://acme.piwik.pro:443;", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/api", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_test.Api.Arrivals);
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Fact]
    public async Task Origin_in_other_letter_case_is_the_same()
    {
        await _test.SendAsync(SignInTest.Get("HTTPS://ACME.piwik.PRO:443/api"));

        Assert.Equal("Bearer token1", Assert.Single(_test.Api.Arrivals).Authorization);
    }

    [Fact]
    public async Task Trusted_origin_gets_the_token()
    {
        _test.Options.TrustedOrigins.Add(new Uri("https://uploads.example:8443"));
        await _test.SendAsync(SignInTest.Get("https://uploads.example:8443/file"));

        Assert.Equal("Bearer token1", Assert.Single(_test.Api.Arrivals).Authorization);
    }

    [Fact]
    public async Task Answer_from_another_origin_is_refused_and_disposed_of()
    {
        var content = new TrackedContent();
        _test.Answer = _ => new HttpResponseMessage { Content = content, RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/api") };

        var exception = await Assert.ThrowsAsync<ForeignOriginException>(() => _test.SendAsync(SignInTest.Get()));

        Assert.Contains("answered from https://evil.example:443", exception.Message, StringComparison.Ordinal);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Answer_from_another_origin_is_refused_where_the_transport_writes_its_address_into_the_request()
    {
        _test.IsAlone = true;
        _test.FollowsTo = new Uri("https://evil.example/api");
        for (var withCachedToken = 0; withCachedToken < 2; withCachedToken++)
        {
            var exception = await Assert.ThrowsAsync<ForeignOriginException>(() => _test.SendAsync(SignInTest.Get()));

            Assert.Contains("answered from https://evil.example:443", exception.Message, StringComparison.Ordinal);
        }

        Assert.Single(_test.Tokens.Arrivals);
    }

    [Fact]
    public void Synchronous_sending_is_refused()
    {
        using var request = SignInTest.Get();

        Assert.Throws<NotSupportedException>(() => _test.Invoker.Send(request, CancellationToken.None));
        Assert.Empty(_test.Api.Arrivals);
    }

    [Fact]
    public async Task Disposal_of_a_handler_leaves_the_tokens_alone()
    {
        await _test.SendAsync(SignInTest.Get());
        _test.RotateHandler();
        await _test.SendAsync(SignInTest.Get());

        Assert.Single(_test.Tokens.Arrivals);
    }

    [Fact]
    public async Task Canceled_call_asks_for_no_token()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _test.SendAsync(SignInTest.Get(), canceled.Token));

        Assert.Equal(canceled.Token, exception.CancellationToken);
        Assert.Empty(_test.Tokens.Arrivals);
    }

    [Fact]
    public void Handler_for_a_pipeline_of_ones_own_needs_options_and_a_cache()
    {
        using var cache = new AccessTokenCache();

        Assert.Throws<ArgumentNullException>("options", () => new ClientCredentialsTokenHandler(null!, cache));
        Assert.Throws<ArgumentNullException>("cache", () => new ClientCredentialsTokenHandler(_test.Options, null!));
    }

    [Fact]
    public void Handler_for_a_pipeline_of_ones_own_refuses_options_that_cannot_work()
    {
        using var cache = new AccessTokenCache();
        var options = new ApiClientOptions { ClientId = Some.ClientId, ClientSecret = Some.Secret };

        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new ClientCredentialsTokenHandler(options, cache));

        Assert.Contains("BaseAddress is required", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Secret, exception.ToString(), StringComparison.Ordinal);
    }
}
