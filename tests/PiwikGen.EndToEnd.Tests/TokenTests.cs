using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.EndToEnd.Tests.Apps;
using PiwikGen.Responses;
using PiwikGen.Testing;

namespace PiwikGen.EndToEnd.Tests;

/// <summary>Tokens over real HTTP.</summary>
public class TokenTests
{
    private const string AppsPath = "/api/apps/v2";

    [Fact]
    public async Task A_thousand_first_calls_at_once_make_one_token_request()
    {
        await using var test = await AccountClient.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => test.Client.ListAppsAsync(limit: 1))));
        Assert.Equal(1, test.Account.TokenRequests);
        Assert.Equal(1000, test.Account.Requests.Of(AppsPath));
    }

    [Fact]
    public async Task A_401_leads_to_one_renewal_and_one_replay()
    {
        await using var test = await AccountClient.StartAsync();
        await test.Client.ListAppsAsync();
        test.Account.RevokeTokens();
        test.Account.Requests.Reset();

        Assert.NotEmpty((await test.Client.ListAppsAsync()).Data);

        Assert.Equal(1, test.Account.TokenRequests);
        Assert.Equal(2, test.Account.Requests.Of(AppsPath));
    }

    [Fact]
    public async Task A_body_is_sent_again_with_the_renewed_token()
    {
        await using var test = await AccountClient.StartAsync();
        await test.Client.ListAppsAsync();
        test.Account.RevokeTokens();
        var app = await test.Client.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = "Replayed", Urls = ["https://example.com"] } } });
        Assert.Equal("Replayed", app.Data.Attributes.Name);
    }

    [Fact]
    public async Task A_401_that_stays_is_an_exception_after_one_replay()
    {
        await using var test = await AccountClient.StartAsync();
        test.Account.Faults.Answer(401, times: 10, pathPrefix: "/api");
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => test.Client.ListAppsAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal(2, test.Account.Requests.Of(AppsPath));
        Assert.Equal(2, test.Account.TokenRequests);
    }

    [Fact]
    public async Task Concurrent_401s_share_one_renewal()
    {
        await using var test = await AccountClient.StartAsync();
        await test.Client.ListAppsAsync();
        test.Account.RevokeTokens();
        test.Account.Requests.Reset();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => test.Client.ListAppsAsync(limit: 1))));
        Assert.Equal(1, test.Account.TokenRequests);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var test = await AccountClient.StartAsync(new EmbeddedAccountOptions { TimeProvider = clock }, services: services => services.AddSingleton<TimeProvider>(clock));
        await test.Client.ListAppsAsync();
        clock.Advance(TimeSpan.FromMinutes(29));
        await test.Client.ListAppsAsync();
        for (var i = 0; i < 200 && test.Account.TokenRequests < 2; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(2, test.Account.TokenRequests);
        clock.Advance(TimeSpan.FromMinutes(2));
        test.Account.Requests.Reset();
        await test.Client.ListAppsAsync();
        Assert.Equal((1, 0), (test.Account.Requests.Of(AppsPath), test.Account.TokenRequests));
    }

    [Fact]
    public async Task Wrong_credentials_are_said_in_one_sentence_and_nothing_is_sent()
    {
        await using var test = await AccountClient.StartAsync(configure: options => options.ClientSecret = "wrong-and-secret");
        var exception = await Assert.ThrowsAsync<TokenException>(() => test.Client.ListAppsAsync());
        Assert.Contains("client secret is wrong", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-and-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, test.Account.Requests.Of(AppsPath));
    }

    [Fact]
    public async Task Handler_rotation_keeps_the_token()
    {
        await using var test = await AccountClient.StartAsync(build: static builder => builder.SetHandlerLifetime(TimeSpan.FromSeconds(1)));
        for (var i = 0; i < 3; i++)
        {
            await test.Services.GetRequiredService<IAppsClient>().ListAppsAsync();
            await Task.Delay(700);
        }

        Assert.Equal(1, test.Account.TokenRequests);
    }

    [Fact]
    public async Task A_retry_layer_of_the_users_stands_outside_and_each_attempt_has_a_valid_token()
    {
        var attempts = new AttemptCounter();
        await using var test = await AccountClient.StartAsync(build: builder => builder.AddHttpMessageHandler(() => attempts.Handler()).AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        test.Account.Faults.Answer(503, times: 2, pathPrefix: "/api");
        Assert.NotEmpty((await test.Client.ListAppsAsync()).Data);
        Assert.Equal(3, test.Account.Requests.Of(AppsPath));
        Assert.False(attempts.SawAuthorization);
    }

    private sealed class AttemptCounter
    {
        public bool SawAuthorization { get; private set; }

        public DelegatingHandler Handler() => new Watch(this);

        private sealed class Watch(AttemptCounter counter) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                counter.SawAuthorization |= request.Headers.Authorization is not null;
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
