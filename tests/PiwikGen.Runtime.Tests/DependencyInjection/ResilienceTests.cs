using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Responses;
using Polly;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>The retry layer of Microsoft.Extensions.Http.Resilience around the one of the token.</summary>
public sealed class ResilienceTests : RegistrationTest
{
    private const int Retries = 3;

    private static readonly ApiOperation Create = new("Create", HttpMethod.Post, "/apps");

    public ResilienceTests()
    {
        Add(static options =>
        {
            Valid(options);
            options.Token.Retries = 0;
        }).AddStandardResilienceHandler(static options =>
        {
            options.Retry.MaxRetryAttempts = Retries;
            (options.Retry.Delay, options.Retry.UseJitter, options.Retry.BackoffType) = (TimeSpan.Zero, false, DelayBackoffType.Constant);
            options.Retry.DisableForUnsafeHttpMethods();
        });
    }

    [Fact]
    public async Task Token_handler_is_the_innermost_so_that_each_attempt_has_a_token_that_is_alive()
    {
        // The clock of the tokens alone: the resilience layer has its own time-outs.
        var clock = new FakeTimeProvider();
        Services.AddSingleton(new AccessTokenCache(clock));
        Answer = arrival =>
        {
            clock.Advance(TimeSpan.FromMinutes(31));
            return new HttpResponseMessage(arrival.Authorization == "Bearer token3" ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        };
        await Client.PingAsync();

        Assert.Equal(["Bearer token1", "Bearer token2", "Bearer token3"], Api.Arrivals.Select(static arrival => arrival.Authorization));
    }

    [Fact]
    public async Task Server_that_always_says_401_gets_the_request_twice()
    {
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<ApiException>(() => Client.PingAsync())).StatusCode);
        Assert.Equal((2, 2), (Api.Arrivals.Count, Tokens.Arrivals.Count));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Server_that_is_always_busy_gets_the_request_once_and_once_more_for_each_retry(int status)
    {
        Answer = _ => new HttpResponseMessage((HttpStatusCode)status);

        Assert.Equal(status, (int)(await Assert.ThrowsAsync<ApiException>(() => Client.PingAsync())).StatusCode);
        Assert.Equal((1 + Retries, 1), (Api.Arrivals.Count, Tokens.Arrivals.Count));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Request_that_changes_something_is_not_sent_again_by_the_retry_layer(int status)
    {
        Answer = _ => new HttpResponseMessage((HttpStatusCode)status);

        await Assert.ThrowsAsync<ApiException>(() => Provider.GetRequiredService<PingClient>().SendAsync(Create));
        Assert.Single(Api.Arrivals);
    }

    [Fact]
    public async Task Request_that_changes_something_is_replayed_once_after_a_401_because_the_server_did_nothing()
    {
        Answer = static arrival => new HttpResponseMessage(arrival.Authorization == "Bearer token1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        await Provider.GetRequiredService<PingClient>().SendAsync(Create);

        Assert.Equal(2, Api.Arrivals.Count);
    }

    [Fact]
    public async Task Token_endpoint_that_is_down_is_asked_once_and_not_once_for_each_retry()
    {
        AnswerToken = static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<TokenException>(() => Client.PingAsync());
        Assert.Single(Tokens.Arrivals);
        Assert.Empty(Api.Arrivals);
    }
}
