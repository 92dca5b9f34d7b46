using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Clients from a service collection.</summary>
public sealed class ApiClientRegistrationTests : RegistrationTest
{
    [Fact]
    public async Task Client_is_resolved_by_interface_and_class_and_signs_in()
    {
        Add();

        Assert.Equal("pong", await Client.PingAsync());
        Assert.Equal("pong", await Provider.GetRequiredService<PingClient>().PingAsync());
        Assert.IsType<PingClient>(Client);
        Assert.All(Api.Arrivals, static arrival => Assert.Equal("Bearer token1", arrival.Authorization));
        Assert.Equal("https://acme.piwik.pro/ping", Api.Arrivals[0].Address.AbsoluteUri);
        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public void Each_resolution_gives_a_client_of_its_own()
    {
        Add();

        Assert.NotSame(Client, Client);
    }

    [Fact]
    public async Task Client_without_an_interface_is_its_own()
    {
        ToApi(ApiClientRegistration.Add<PingClient, PingClient>(Services, PingClient.Name, PingClient.Profile, Valid, static transport => new PingClient(transport)));
        ToApi(ApiClientRegistration.AddKeyed<PingClient, PingClient>(Services, "eu", PingClient.Name, PingClient.Profile, Valid, static transport => new PingClient(transport)));

        Assert.Equal("pong", await Provider.GetRequiredService<PingClient>().PingAsync());
        Assert.Equal("pong", await Provider.GetRequiredKeyedService<PingClient>("eu").PingAsync());
    }

    [Fact]
    public async Task Thousand_clients_at_once_ask_for_one_token()
    {
        Add();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => Client.PingAsync())));

        Assert.Single(Tokens.Arrivals);
        Assert.Equal(1000, Api.Arrivals.Count);
    }

    [Fact]
    public async Task Two_clients_of_one_account_share_one_token()
    {
        Add();
        ToApi(ApiClientRegistration.Add<IPingClient, OtherClient>(Services, "Acme.OtherClient", new ApiProfile { Name = "OtherClient" }, Valid, static transport => new OtherClient(transport)));

        await Provider.GetRequiredService<PingClient>().PingAsync();
        await Provider.GetRequiredService<OtherClient>().PingAsync();

        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public void Options_reach_the_http_client()
    {
        Add(static options =>
        {
            Valid(options);
            options.Timeout = TimeSpan.FromSeconds(7);
        });
        using var client = Provider.GetRequiredService<IHttpClientFactory>().CreateClient(PingClient.Name);

        Assert.Equal(TimeSpan.FromSeconds(7), client.Timeout);
        Assert.Equal(new Uri("https://acme.piwik.pro"), client.BaseAddress);
    }

    [Fact]
    public async Task Body_larger_than_the_options_allow_is_refused()
    {
        Add(static options =>
        {
            Valid(options);
            options.MaxResponseBytes = 3;
        });

        await Assert.ThrowsAsync<PiwikGen.Responses.ApiException>(() => Client.PingAsync());
    }

    [Fact]
    public void Options_are_validated_when_the_host_starts()
    {
        Add(static options => options.ClientSecret = Some.Secret);

        var exception = Assert.Throws<OptionsValidationException>(() => Provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(exception.Failures, static failure => failure.StartsWith("PingClient: BaseAddress is required", StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_options_are_validated_when_the_client_is_resolved()
    {
        Add(static options => options.ClientSecret = Some.Secret);

        Assert.Throws<OptionsValidationException>(() => Client);
    }

    [Fact]
    public async Task Wrong_options_of_one_client_leave_another_alone()
    {
        Add();
        ApiClientRegistration.Add<IPingClient, OtherClient>(Services, "Acme.OtherClient", new ApiProfile { Name = "OtherClient" }, static options => options.ApiKey = "key", static transport => new OtherClient(transport));

        Assert.Equal("pong", await Provider.GetRequiredService<PingClient>().PingAsync());
        Assert.Throws<OptionsValidationException>(() => Provider.GetRequiredService<OtherClient>());
    }

    [Fact]
    public async Task Registration_twice_signs_in_once()
    {
        Add();
        Add(static options =>
        {
            Valid(options);
            options.ApiKey = "abc";
        });
        var operation = new ApiOperation("Ping", HttpMethod.Get, "/ping") { Security = ApiSecurity.AnyOf(new ApiKeyScheme("key", ApiKeyLocation.Query, "key")) };
        await Provider.GetRequiredService<PingClient>().SendAsync(operation);

        Assert.Equal("https://acme.piwik.pro/ping?key=abc", Assert.Single(Api.Arrivals).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Clock_of_the_services_decides_when_a_token_is_old()
    {
        var clock = new FakeTimeProvider();
        Services.AddSingleton<TimeProvider>(clock);
        Add();
        await Client.PingAsync();
        clock.Advance(TimeSpan.FromMinutes(31));
        await Client.PingAsync();

        Assert.Equal(["Bearer token1", "Bearer token2"], Api.Arrivals.Select(static arrival => arrival.Authorization));
    }

    [Fact]
    public async Task New_handlers_of_the_factory_find_the_token_of_the_old_ones()
    {
        var built = 0;
        Add().ConfigureAdditionalHttpMessageHandlers((_, _) => built++).SetHandlerLifetime(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5 || built < 2; i++)
        {
            await Client.PingAsync();
            await Task.Delay(i < 4 ? 0 : 200);
        }

        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public async Task Disposal_of_the_services_during_a_token_request_frees_the_caller()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource<HttpResponseMessage>();
        Add();
        Services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => new StubServer((_, _) =>
        {
            asked.SetResult();
            return never.Task;
        }));
        AnswerToken = _ => throw new InvalidOperationException();
        await using var provider = Services.BuildServiceProvider();
        var call = provider.GetRequiredService<IPingClient>().PingAsync();
        await asked.Task;

        await provider.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
    }

    [Fact]
    public void Arguments_are_checked_where_they_are_given()
    {
        Assert.Throws<ArgumentNullException>("services", static () => ApiClientRegistration.Add<IPingClient, PingClient>(null!, "n", PingClient.Profile, Valid, static transport => new PingClient(transport)));
        Assert.Throws<ArgumentNullException>("name", () => ApiClientRegistration.Add<IPingClient, PingClient>(Services, null!, PingClient.Profile, Valid, static transport => new PingClient(transport)));
        Assert.Throws<ArgumentNullException>("profile", () => ApiClientRegistration.Add<IPingClient, PingClient>(Services, "n", null!, Valid, static transport => new PingClient(transport)));
        Assert.Throws<ArgumentNullException>("configure", () => ApiClientRegistration.Add<IPingClient, PingClient>(Services, "n", PingClient.Profile, (Action<ApiClientOptions>)null!, static transport => new PingClient(transport)));
        Assert.Throws<ArgumentNullException>("create", () => ApiClientRegistration.Add<IPingClient, PingClient>(Services, "n", PingClient.Profile, Valid, null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => ApiClientRegistration.AddKeyed<IPingClient, PingClient>(Services, null!, "n", PingClient.Profile, Valid, static transport => new PingClient(transport)));
    }
}
