using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PiwikGen.DependencyInjection;
using PiwikGen.RateLimits;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.DependencyInjection;

namespace PiwikGen.Runtime.Tests.RateLimits;

/// <summary>Where the limit stands among other handlers, and who shares it.</summary>
public sealed class RateLimitRegistrationTests : RegistrationTest
{
    private readonly TestClock _clock = new();

    public RateLimitRegistrationTests()
    {
        Services.AddSingleton<TimeProvider>(_clock);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_attempt_of_a_retry_layer_counts_in_whatever_order_the_two_are_added(bool limitFirst)
    {
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        var builder = Add();
        _ = limitFirst
            ? Limit(builder, 2).AddHttpMessageHandler(static () => new Retry(2))
            : Limit(builder.AddHttpMessageHandler(static () => new Retry(2)), 2);

        await Assert.ThrowsAsync<RateLimitExceededException>(() => Client.PingAsync());
        Assert.Equal(2, Api.Arrivals.Count);
    }

    [Fact]
    public async Task Replay_after_a_401_counts()
    {
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        Limit(Add(), 3);
        await Assert.ThrowsAsync<PiwikGen.Responses.ApiException>(() => Client.PingAsync());
        await Assert.ThrowsAsync<RateLimitExceededException>(() => Client.PingAsync());

        Assert.Equal(3, Api.Arrivals.Count);
        Assert.Equal(2, Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task Replay_after_a_401_asks_every_limit_of_the_client()
    {
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        Limit(Limit(Add(), 100), 1, "narrow");
        await Assert.ThrowsAsync<RateLimitExceededException>(() => Client.PingAsync());

        Assert.Single(Api.Arrivals);
        Assert.Equal(98, LimiterOf("limit").GetStatistics(new HttpRequestMessage(HttpMethod.Get, "https://acme.piwik.pro/"))!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task Token_is_fetched_after_the_wait_and_token_requests_are_not_counted()
    {
        AnswerToken = _ => StubServer.Token("at" + (_clock.GetUtcNow().Hour * 60 + _clock.GetUtcNow().Minute), 30);
        Add(static options =>
        {
            Valid(options);
            options.Timeout = Timeout.InfiniteTimeSpan;
        }).AddRateLimit("limit", static options =>
        {
            options.Margin = TimeSpan.Zero;
            options.Rules.Add(new RateLimitRule { Permits = 1 });
        });
        await Client.PingAsync();
        var second = Client.PingAsync();
        _clock.Advance(60);
        await second;

        Assert.Equal(["Bearer at0", "Bearer at1"], Api.Arrivals.Select(static arrival => arrival.Authorization));
        Assert.Equal(2, Tokens.Arrivals.Count);
    }

    [Fact]
    public async Task Clients_that_name_the_same_limit_share_it_and_others_do_not()
    {
        Limit(Add(), 1);
        ToApi(ApiClientRegistration.Add<IPingClient, OtherClient>(Services, "Acme.OtherClient", new ApiProfile(), Valid, static transport => new OtherClient(transport)))
            .AddRateLimit("limit");
        Limit(AddKeyed("own"), 1, "another");
        await Provider.GetRequiredService<PingClient>().PingAsync();

        await Assert.ThrowsAsync<RateLimitExceededException>(() => Provider.GetRequiredService<OtherClient>().PingAsync());
        await Provider.GetRequiredKeyedService<IPingClient>("own").PingAsync();
    }

    [Fact]
    public async Task Limit_outlives_the_handlers_of_the_client()
    {
        Limit(Add(), 1);
        await Client.PingAsync();
        using var rotated = new HttpMessageInvoker(new RateLimitHandler(LimiterOf("limit")) { InnerHandler = Api });

        await Assert.ThrowsAsync<RateLimitExceededException>(() => rotated.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://acme.piwik.pro/ping"), default));
    }

    [Fact]
    public async Task Limit_that_is_added_twice_to_a_client_counts_once()
    {
        Limit(Add(), 2).AddRateLimit("limit");
        await Client.PingAsync();
        await Client.PingAsync();

        await Assert.ThrowsAsync<RateLimitExceededException>(() => Client.PingAsync());
    }

    [Fact]
    public async Task Limits_of_piwik_pro_are_shared_by_all_clients_and_can_be_changed_in_part()
    {
        Add().AddPiwikProRateLimit(static options => options.Behavior = RateLimitBehavior.Fail);
        ToApi(ApiClientRegistration.Add<IPingClient, OtherClient>(Services, "Acme.OtherClient", new ApiProfile(), Valid, static transport => new OtherClient(transport)))
            .AddPiwikProRateLimit();
        var operation = new ApiOperation("Create", HttpMethod.Post, "/api/apps/v2");
        for (var i = 0; i < 60; i++)
        {
            await Provider.GetRequiredService<PingClient>().SendAsync(operation);
        }

        await Assert.ThrowsAsync<RateLimitExceededException>(() => Provider.GetRequiredService<PingClient>().SendAsync(operation));
        await Client.PingAsync();
        Assert.Equal(2, Provider.GetRequiredService<IOptionsMonitor<RateLimitOptions>>().Get(PiwikProRateLimit.Name).Rules.Count);
    }

    [Fact]
    public async Task Client_without_sign_in_can_be_limited_too()
    {
        Limit(ToApi(Services.AddHttpClient("plain")), 1);
        using var client = Provider.GetRequiredService<IHttpClientFactory>().CreateClient("plain");
        using var first = await client.GetAsync(new Uri("https://example.com/"));

        await Assert.ThrowsAsync<RateLimitExceededException>(() => client.GetAsync(new Uri("https://example.com/")));
    }

    [Fact]
    public void Limit_that_nobody_gave_rules_is_refused_when_the_host_starts()
    {
        Add().AddRateLimit("misspelt");

        var refused = Assert.Throws<OptionsValidationException>(() => Provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("misspelt", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_for_its_rate_is_logged_without_the_address()
    {
        Limit(Add(), 10);
        Answer = static _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        await Assert.ThrowsAsync<PiwikGen.Responses.ApiException>(() => Client.PingAsync());

        Assert.Single(Log.Lines, static line => line.Contains("acme.piwik.pro answered 429; nothing more is sent there for 00:00:01.", StringComparison.Ordinal));
    }

    private static IHttpClientBuilder Limit(IHttpClientBuilder builder, int permits, string name = "limit") => builder.AddRateLimit(name, options =>
    {
        options.Behavior = RateLimitBehavior.Fail;
        options.Rules.Add(new RateLimitRule { Permits = permits });
    });

    private RequestRateLimiter LimiterOf(string name) => Provider.GetRequiredKeyedService<RequestRateLimiter>(name);

    private sealed class Retry(int retries) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            for (var i = 0; i < retries; i++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
