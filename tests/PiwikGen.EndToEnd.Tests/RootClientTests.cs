using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.PiwikPro;
using PiwikGen.Responses;
using PiwikGen.Testing;

namespace PiwikGen.EndToEnd.Tests;

/// <summary>One client over all documents of Piwik PRO's API, against an account.</summary>
public class RootClientTests
{
    [Fact]
    public async Task All_documents_share_one_registration_and_one_token()
    {
        await using var account = await EmbeddedAccount.StartAsync();
        var services = new ServiceCollection();
        services.AddPiwikProClient(options => Configure(options, account));
        await using var provider = services.BuildServiceProvider();
        var piwik = provider.GetRequiredService<IPiwikProClient>();

        Assert.Equal(10, (await piwik.Apps.ListAppsAsync()).Data.Count);
        await CallAnotherDocumentAsync(piwik);

        Assert.Equal(1, account.TokenRequests);
        Assert.All(account.Exchanges.Where(static exchange => exchange.Path.StartsWith("/api/", StringComparison.Ordinal)), static exchange => Assert.Equal("Bearer ***", exchange.Authorization));
    }

    [Fact]
    public async Task Without_dependency_injection_it_is_created_with_the_options()
    {
        await using var account = await EmbeddedAccount.StartAsync();
        var options = new ApiClientOptions();
        Configure(options, account);
        using var piwik = PiwikProClient.Create(options);

        Assert.Equal(10, (await piwik.Apps.ListAppsAsync()).Data.Count);
    }

    // The account does not know the area: what counts is that the call carries the token of the first one.
    private static async Task CallAnotherDocumentAsync(IPiwikProClient piwik)
    {
        try
        {
            await piwik.Modules.ListModulesAsync();
        }
        catch (ApiException)
        {
        }
    }

    private static void Configure(ApiClientOptions options, EmbeddedAccount account)
    {
        options.BaseAddress = account.BaseAddress;
        options.ClientId = account.ClientId;
        options.ClientSecret = account.ClientSecret;
        options.AllowInsecureLoopback = true;
    }
}
