using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.PiwikPro;
using PiwikGen.Testing;
using Spectre.Console;

namespace Samples;

/// <summary>The account that a sample works with: a real one where the configuration names it, otherwise one that lives in this process.</summary>
internal sealed class SampleAccount : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SampleAccount(Uri baseAddress, ServiceProvider services, bool mayWrite, EmbeddedAccount? embedded)
    {
        BaseAddress = baseAddress;
        _services = services;
        MayWrite = mayWrite;
        Embedded = embedded;
    }

    /// <summary>Where the account is.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The client over all of Piwik PRO.</summary>
    public IPiwikProClient Piwik => _services.GetRequiredService<IPiwikProClient>();

    /// <summary>What is registered beside the client, such as its rate limit.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Whether the sample may change something: always in the embedded account, in a real one where <c>--write</c> was given.</summary>
    public bool MayWrite { get; }

    /// <summary>The account in this process; null where the sample works with a real one.</summary>
    public EmbeddedAccount? Embedded { get; }

    /// <summary>Opens the account of the configuration: <c>PIWIK_BASE_ADDRESS</c>, <c>PIWIK_CLIENT_ID</c> and <c>PIWIK_CLIENT_SECRET</c>, from user secrets or the environment.</summary>
    /// <param name="mayWrite">Whether a real account may be changed.</param>
    /// <param name="furnish">How the embedded account is furnished.</param>
    /// <param name="configure">Adds to the registration of the client, such as a rate limit.</param>
    public static async Task<SampleAccount> OpenAsync(bool mayWrite = false, EmbeddedAccountOptions? furnish = null, Action<IHttpClientBuilder>? configure = null)
    {
        var configuration = new ConfigurationBuilder().AddUserSecrets<SampleAccount>(optional: true).AddEnvironmentVariables().Build();
        if (configuration["PIWIK_BASE_ADDRESS"] is { Length: > 0 } address)
        {
            AnsiConsole.MarkupLineInterpolated($"A real account at [bold]{address}[/]{(mayWrite ? "" : ", read only: give --write to change it too")}.");
            var services = Register(new Uri(address), configuration["PIWIK_CLIENT_ID"] ?? "", configuration["PIWIK_CLIENT_SECRET"] ?? "", isEmbedded: false, configure);
            return new SampleAccount(new Uri(address), services, mayWrite, embedded: null);
        }

        var embedded = await EmbeddedAccount.StartAsync(furnish);
        AnsiConsole.MarkupLineInterpolated($"An account of your own, on this machine, at [bold]{embedded.BaseAddress}[/]. For a real one set PIWIK_BASE_ADDRESS, PIWIK_CLIENT_ID and PIWIK_CLIENT_SECRET.");
        var client = Register(embedded.BaseAddress, embedded.ClientId, embedded.ClientSecret, isEmbedded: true, configure);
        return new SampleAccount(embedded.BaseAddress, client, mayWrite: true, embedded);
    }

    /// <summary>Ends the client, and the account where it lives in this process.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Embedded is not null)
        {
            await Embedded.DisposeAsync();
        }
    }

    private static ServiceProvider Register(Uri baseAddress, string clientId, string clientSecret, bool isEmbedded, Action<IHttpClientBuilder>? configure)
    {
        var services = new ServiceCollection();
        var client = services.AddPiwikProClient(options =>
        {
            options.BaseAddress = baseAddress;
            options.ClientId = clientId;
            options.ClientSecret = clientSecret;
            options.AllowInsecureLoopback = isEmbedded;
        });
        configure?.Invoke(client);
        return services.BuildServiceProvider();
    }
}
