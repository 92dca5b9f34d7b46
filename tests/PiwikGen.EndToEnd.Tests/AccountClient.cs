using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.EndToEnd.Tests.Apps;
using PiwikGen.Testing;

namespace PiwikGen.EndToEnd.Tests;

/// <summary>An account behind Kestrel, and the generated client for it, registered as users register it.</summary>
internal sealed class AccountClient : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private AccountClient(EmbeddedAccount account, ServiceProvider provider)
    {
        Account = account;
        _provider = provider;
        Client = provider.GetRequiredService<IAppsClient>();
    }

    public EmbeddedAccount Account { get; }

    public IAppsClient Client { get; }

    public IServiceProvider Services => _provider;

    public static async Task<AccountClient> StartAsync(
        EmbeddedAccountOptions? options = null,
        Action<ApiClientOptions>? configure = null,
        Action<IHttpClientBuilder>? build = null,
        Action<IServiceCollection>? services = null)
    {
        var account = await EmbeddedAccount.StartAsync(options);
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var builder = collection.AddAppsClient(client =>
        {
            client.BaseAddress = account.BaseAddress;
            client.ClientId = account.ClientId;
            client.ClientSecret = account.ClientSecret;
            client.AllowInsecureLoopback = true;
            configure?.Invoke(client);
        });
        build?.Invoke(builder);
        return new AccountClient(account, collection.BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Account.DisposeAsync();
    }
}
