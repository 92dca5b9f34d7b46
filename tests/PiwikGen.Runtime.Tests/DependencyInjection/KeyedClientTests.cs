using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.DependencyInjection;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Several accounts side by side.</summary>
public sealed class KeyedClientTests : RegistrationTest
{
    public KeyedClientTests()
    {
        AnswerToken = static arrival => Authentication.StubServer.Token("token-of-" + arrival.Address.Host);
    }

    [Fact]
    public async Task Keyed_clients_go_to_their_own_accounts_with_their_own_tokens_and_never_cross()
    {
        string[] keys = ["eu", "us", "apac"];
        foreach (var key in keys)
        {
            AddKeyed(key, options =>
            {
                Valid(options);
                options.BaseAddress = new Uri($"https://{key}.piwik.pro");
            });
        }

        var provider = Provider;
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => Task.Run(() => provider.GetRequiredKeyedService<IPingClient>(keys[i % 3]).PingAsync())));

        Assert.Equal(3, Tokens.Arrivals.Count);
        Assert.Equal(3000, Api.Arrivals.Count);
        Assert.All(Api.Arrivals, static arrival => Assert.Equal("Bearer token-of-" + arrival.Address.Host, arrival.Authorization));
    }

    [Fact]
    public async Task Keys_with_the_same_text_are_different_accounts()
    {
        object[] keys = ["1", 1, new Account(), new Account(), First.Same, Second.Same];
        for (var i = 0; i < keys.Length; i++)
        {
            var host = $"account{i}";
            AddKeyed(keys[i], options =>
            {
                Valid(options);
                options.BaseAddress = new Uri($"https://{host}.piwik.pro");
            });
        }

        for (var i = 0; i < keys.Length; i++)
        {
            await Provider.GetRequiredKeyedService<PingClient>(keys[i]).PingAsync();
            Assert.Equal($"account{i}.piwik.pro", Api.Arrivals[i].Address.Host);
            Assert.Equal($"Bearer token-of-account{i}.piwik.pro", Api.Arrivals[i].Authorization);
        }
    }

    [Fact]
    public void Name_of_the_http_client_tells_key_and_client()
    {
        Assert.Equal("Acme.PingClient:eu", AddKeyed("eu").Name);
        Assert.Equal("Acme.PingClient:1", AddKeyed(1).Name);
        Assert.Equal("Acme.PingClient:1#2", AddKeyed("1").Name);
        Assert.Equal("Acme.PingClient:eu", AddKeyed("eu").Name);
    }

    [Fact]
    public async Task Client_without_a_key_stands_beside_them()
    {
        Add();
        AddKeyed("eu", static options =>
        {
            Valid(options);
            options.BaseAddress = new Uri("https://eu.piwik.pro");
        });

        await Client.PingAsync();
        await Provider.GetRequiredKeyedService<IPingClient>("eu").PingAsync();

        Assert.Equal(["acme.piwik.pro", "eu.piwik.pro"], Api.Arrivals.Select(static arrival => arrival.Address.Host));
        Assert.Null(Provider.GetKeyedService<IPingClient>("us"));
    }

    [Fact]
    public async Task Keyed_client_reads_its_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = "https://eu.piwik.pro",
            ["ClientId"] = "id",
            ["ClientSecret"] = "secret",
        }).Build();
        ToApi(ApiClientRegistration.AddKeyed<IPingClient, PingClient>(Services, "eu", PingClient.Name, PingClient.Profile, configuration, static transport => new PingClient(transport)));
        await Provider.GetRequiredKeyedService<IPingClient>("eu").PingAsync();

        Assert.Equal("Bearer token-of-eu.piwik.pro", Assert.Single(Api.Arrivals).Authorization);
    }

    private sealed class Account;

    private enum First { Same }

    private enum Second { Same }
}
