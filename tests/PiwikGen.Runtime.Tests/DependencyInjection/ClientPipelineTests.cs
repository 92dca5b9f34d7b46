using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Where the handlers that sign in stand among others.</summary>
public sealed class ClientPipelineTests : RegistrationTest
{
    [Fact]
    public async Task Handlers_that_the_user_adds_run_outside_and_see_no_token()
    {
        var seen = new List<string?>();
        Add().AddHttpMessageHandler(() => new Watch(seen)).ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new Watch(seen)));
        await Client.PingAsync();

        Assert.Equal([null, null], seen);
        Assert.Equal("Bearer token1", Assert.Single(Api.Arrivals).Authorization);
    }

    [Fact]
    public async Task Handlers_of_all_clients_run_outside_too()
    {
        var seen = new List<string?>();
        Add();
        Services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(() => new Watch(seen)));
        await Client.PingAsync();

        Assert.Equal([null], seen);
    }

    [Fact]
    public async Task Retry_layer_outside_gets_a_fresh_token_for_each_attempt()
    {
        var clock = new FakeTimeProvider();
        Services.AddSingleton<TimeProvider>(clock);
        Add(static options =>
        {
            Valid(options);
            options.Timeout = Timeout.InfiniteTimeSpan;
        }).AddHttpMessageHandler(static () => new Retry(3));
        Answer = arrival =>
        {
            // The retry layer waits longer than the token lives.
            clock.Advance(TimeSpan.FromMinutes(31));
            return new HttpResponseMessage(arrival.Authorization == "Bearer token3" ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        };
        await Client.PingAsync();

        Assert.Equal(["Bearer token1", "Bearer token2", "Bearer token3"], Api.Arrivals.Select(static arrival => arrival.Authorization));
    }

    [Fact]
    public async Task Server_that_always_says_401_is_asked_twice_despite_a_retry_layer()
    {
        Add().AddHttpMessageHandler(static () => new Retry(3));
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<PiwikGen.Responses.ApiException>(() => Client.PingAsync());

        Assert.Equal(2, Api.Arrivals.Count);
        Assert.Equal(2, Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task Server_that_always_says_429_is_asked_once_and_once_for_each_retry()
    {
        Add().AddHttpMessageHandler(static () => new Retry(3));
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        await Assert.ThrowsAsync<PiwikGen.Responses.ApiException>(() => Client.PingAsync());

        Assert.Equal(4, Api.Arrivals.Count);
        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public async Task Retry_layer_of_all_clients_does_not_multiply_token_requests()
    {
        Services.ConfigureHttpClientDefaults(static builder => builder.AddHttpMessageHandler(static () => new Retry(3)));
        Add(static options =>
        {
            Valid(options);
            options.Token.Retries = 0;
        });
        AnswerToken = static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<TokenException>(() => Client.PingAsync());

        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public async Task Handler_that_the_user_adds_to_token_requests_is_used()
    {
        var seen = new List<string?>();
        Add();
        Services.AddHttpClient(TokenClient.Name).AddHttpMessageHandler(() => new Watch(seen));
        ToApi(ApiClientRegistration.Add<IPingClient, OtherClient>(Services, "Acme.OtherClient", new ApiProfile(), Valid, static transport => new OtherClient(transport)));
        await Client.PingAsync();

        Assert.Single(seen);
        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public async Task Token_requests_go_through_no_handler_of_the_client()
    {
        var seen = new List<string?>();
        Add().AddHttpMessageHandler(() => new Watch(seen));
        await Client.PingAsync();

        Assert.Single(seen);
        Assert.Null(Assert.Single(Tokens.Arrivals).Authorization);
    }

    [Fact]
    public void Transport_of_the_client_and_of_tokens_follows_no_redirect_and_keeps_no_cookie()
    {
        ApiClientRegistration.Add<IPingClient, PingClient>(Services, PingClient.Name, PingClient.Profile, Valid, static transport => new PingClient(transport));
        using var provider = Services.BuildServiceProvider();
        foreach (var name in new[] { PingClient.Name, TokenClient.Name })
        {
            var handler = Assert.IsType<SocketsHttpHandler>(Innermost(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name)));
            Assert.False(handler.AllowAutoRedirect);
            Assert.False(handler.UseCookies);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Redirects_are_switched_off_in_a_transport_of_the_users_for_tokens(bool sockets)
    {
        HttpMessageHandler own = sockets ? new SocketsHttpHandler() : new HttpClientHandler();
        ApiClientRegistration.Add<IPingClient, PingClient>(Services, PingClient.Name, PingClient.Profile, Valid, static transport => new PingClient(transport));
        Services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => new Wrapper(own));
        using var provider = Services.BuildServiceProvider();
        provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(TokenClient.Name);

        Assert.False(own is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true });
    }

    [Fact]
    public async Task Token_is_in_no_log_of_the_client_factory_even_where_the_user_names_other_headers()
    {
        Add(static options =>
        {
            Valid(options);
            options.ApiKey = "CANARY-key";
        }).RedactLoggedHeaders(["X-Mine"]);
        AnswerToken = static _ => StubServer.Token("CANARY-token");
        var operation = new ApiOperation("Ping", HttpMethod.Get, "/ping")
        {
            Security = ApiSecurity.AnyOf(new ApiSecurityRequirement(
                new OAuth2ClientCredentialsScheme("o"), new ApiKeyScheme("h", ApiKeyLocation.Header, "X-Plain"), new ApiKeyScheme("q", ApiKeyLocation.Query, "k"))),
        };
        await Provider.GetRequiredService<PingClient>().SendAsync(operation);

        Assert.Contains("CANARY-key", Assert.Single(Api.Arrivals).Address.Query, StringComparison.Ordinal);
        Assert.Contains(Log.Lines, static line => line.StartsWith("Trace", StringComparison.Ordinal) && line.Contains("Authorization: *", StringComparison.Ordinal));
        Assert.DoesNotContain(Log.Lines, static line => line.Contains("CANARY", StringComparison.Ordinal));
    }

    private static HttpMessageHandler Innermost(HttpMessageHandler handler) =>
        handler is DelegatingHandler { InnerHandler: { } inner } ? Innermost(inner) : handler;

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Watch(List<string?> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.Headers.Authorization?.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Retry(int retries) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 0; ; attempt++)
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || attempt == retries)
                {
                    return response;
                }

                response.Dispose();
            }
        }
    }
}
