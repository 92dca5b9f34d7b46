using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Options from the configuration, and what happens when it changes.</summary>
public sealed class ConfigurationTests : RegistrationTest
{
    private readonly IConfigurationRoot _root = new ConfigurationBuilder().AddInMemoryCollection().Build();

    public ConfigurationTests()
    {
        _root["Piwik:BaseAddress"] = "https://acme.piwik.pro";
        _root["Piwik:ClientId"] = Some.ClientId;
        _root["Piwik:ClientSecret"] = "CANARY-first";
    }

    private ApiClientOptions Options => Provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(PingClient.Name);

    [Fact]
    public void Every_option_is_read()
    {
        Set(("ClientId", null), ("ClientSecret", null), ("BearerToken", "token"), ("UserName", "user"), ("Password", "password"), ("ApiKey", "key"), ("ApiKeys:one", "1"), ("ApiKeys:two", "2"));
        Set(("TrustedOrigins:0", "https://uploads.example"), ("Timeout", "00:00:07"), ("MaxResponseBytes", "1234"), ("AllowInsecureLoopback", "True"));
        Set(("Token:Endpoint", "oauth"), ("Token:Format", "formWithBasicHeader"), ("Token:Scopes:0", "a"), ("Token:Scopes:1", "b"), ("Token:ExtraParameters:audience", "x"), ("Token:RequestTimeout", "00:00:03"), ("Token:Retries", "4"));
        AddFromConfiguration();

        Assert.Equal(("token", "user", "password", "key"), (Options.BearerToken, Options.UserName, Options.Password, Options.ApiKey));
        Assert.Equal(new Dictionary<string, string> { ["one"] = "1", ["two"] = "2" }, Options.ApiKeys);
        Assert.Equal([new Uri("https://uploads.example")], Options.TrustedOrigins);
        Assert.Equal((TimeSpan.FromSeconds(7), 1234L, true), (Options.Timeout, Options.MaxResponseBytes, Options.AllowInsecureLoopback));
        Assert.Equal(("oauth", TokenRequestFormat.FormWithBasicHeader), (Options.Token.Endpoint, Options.Token.Format!.Value));
        Assert.Equal(["a", "b"], Options.Token.Scopes);
        Assert.Equal(new Dictionary<string, string> { ["audience"] = "x" }, Options.Token.ExtraParameters);
        Assert.Equal((TimeSpan.FromSeconds(3), 4), (Options.Token.RequestTimeout, Options.Token.Retries));
    }

    [Fact]
    public async Task Client_signs_in_with_credentials_of_the_configuration()
    {
        AddFromConfiguration();
        await Client.PingAsync();

        Assert.Contains("CANARY-first", Assert.Single(Tokens.Arrivals).Body, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(100), Options.Timeout);
    }

    [Theory]
    [InlineData("BaseAddress", "an absolute address")]
    [InlineData("Timeout", "a time such as 00:01:40")]
    [InlineData("MaxResponseBytes", "a number of bytes")]
    [InlineData("AllowInsecureLoopback", "true or false")]
    [InlineData("TrustedOrigins:0", "an absolute address")]
    [InlineData("Token:Format", "Json, Form or FormWithBasicHeader")]
    [InlineData("Token:Retries", "a number")]
    [InlineData("Token:RequestTimeout", "a time such as 00:00:10")]
    public void Value_that_cannot_be_read_is_named_by_its_path_and_not_repeated(string key, string due)
    {
        Set((key, "CANARY"));
        AddFromConfiguration();

        var exception = Assert.Throws<InvalidOperationException>(() => Options);

        Assert.Equal($"The configuration value Piwik:{key} must be {due}.", exception.Message);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("1")]
    public void Time_without_a_colon_is_refused_because_it_would_be_days(string time)
    {
        Set(("Timeout", time));
        AddFromConfiguration();

        Assert.Throws<InvalidOperationException>(() => Options);
    }

    [Fact]
    public void Format_that_is_no_name_is_refused()
    {
        Set(("Token:Format", "7"));
        AddFromConfiguration();

        Assert.Throws<InvalidOperationException>(() => Options);
    }

    [Fact]
    public void Empty_values_count_as_missing_where_they_cannot_be_meant()
    {
        Set(("Timeout", ""), ("Token:Format", ""));
        AddFromConfiguration();

        Assert.Equal(TimeSpan.FromSeconds(100), Options.Timeout);
        Assert.Null(Options.Token.Format);
    }

    [Fact]
    public void Section_that_does_not_exist_is_named_at_the_start()
    {
        ApiClientRegistration.Add<IPingClient, PingClient>(Services, PingClient.Name, PingClient.Profile, _root.GetSection("Piwk"), static transport => new PingClient(transport));

        var exception = Assert.Throws<InvalidOperationException>(() => Provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal("The configuration section Piwk is missing or empty.", exception.Message);
    }

    [Fact]
    public async Task Rotated_secret_takes_effect_with_the_next_request_and_the_old_token_is_forgotten()
    {
        AddFromConfiguration();
        var client = Client;
        await client.PingAsync();
        _root["Piwik:ClientSecret"] = "CANARY-second";
        _root.Reload();

        Assert.Equal(0, Provider.GetRequiredService<AccessTokenCache>().Count);
        await client.PingAsync();

        Assert.Contains("CANARY-second", Tokens.Arrivals[1].Body, StringComparison.Ordinal);
        Assert.Equal(["Bearer token1", "Bearer token2"], Api.Arrivals.Select(static arrival => arrival.Authorization));
        Assert.Equal(1, Provider.GetRequiredService<AccessTokenCache>().Count);
    }

    [Fact]
    public async Task Reload_without_a_change_keeps_the_token()
    {
        AddFromConfiguration();
        await Client.PingAsync();
        _root.Reload();
        await Client.PingAsync();

        Assert.Single(Tokens.Arrivals);
    }

    [Fact]
    public async Task Changed_address_never_gets_requests_of_a_client_that_was_made_for_the_old_one()
    {
        AddFromConfiguration();
        var old = Client;
        await old.PingAsync();
        _root["Piwik:BaseAddress"] = "https://other.piwik.pro";
        _root.Reload();

        await Assert.ThrowsAsync<ForeignOriginException>(() => old.PingAsync());
        await Client.PingAsync();

        Assert.Equal(["acme.piwik.pro", "other.piwik.pro"], Api.Arrivals.Select(static arrival => arrival.Address.Host));
        Assert.Equal(["acme.piwik.pro", "other.piwik.pro"], Tokens.Arrivals.Select(static arrival => arrival.Address.Host));
    }

    [Fact]
    public void Options_of_another_client_change_nothing_here()
    {
        AddFromConfiguration();
        Services.Configure<ApiClientOptions>("Acme.OtherClient", static _ => { });
        var source = Provider.GetRequiredKeyedService<IApiCredentialsSource>(PingClient.Name);
        var before = source.Current;
        Provider.GetRequiredService<IOptionsMonitorCache<ApiClientOptions>>().Clear();

        Assert.Same(before, source.Current);
    }

    private void Set(params (string Key, string? Value)[] values)
    {
        foreach (var (key, value) in values)
        {
            _root["Piwik:" + key] = value;
        }
    }

    private void AddFromConfiguration() => ToApi(ApiClientRegistration.Add<IPingClient, PingClient>(
        Services, PingClient.Name, PingClient.Profile, _root.GetSection("Piwik"), static transport => new PingClient(transport)));
}
