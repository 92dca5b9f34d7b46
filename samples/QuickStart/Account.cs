using Microsoft.Extensions.Configuration;
using PiwikGen.Testing;
using Spectre.Console;

namespace QuickStart;

/// <summary>The account to work with: a real one where the configuration names it, otherwise one that lives in this process.</summary>
internal sealed class Account : IAsyncDisposable
{
    private readonly EmbeddedAccount? _embedded;

    private Account(Uri baseAddress, string clientId, string clientSecret, bool mayWrite, EmbeddedAccount? embedded)
    {
        BaseAddress = baseAddress;
        ClientId = clientId;
        ClientSecret = clientSecret;
        MayWrite = mayWrite;
        _embedded = embedded;
    }

    public Uri BaseAddress { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    public bool MayWrite { get; }

    public bool IsEmbedded => _embedded is not null;

    public static async Task<Account> ChooseAsync(IConfiguration configuration, bool mayWrite)
    {
        if (configuration["PIWIK_BASE_ADDRESS"] is { Length: > 0 } address)
        {
            AnsiConsole.MarkupLineInterpolated($"A real account at [bold]{address}[/]{(mayWrite ? "" : ", read only: give --write to create, change and delete an app too")}.");
            return new Account(new Uri(address), configuration["PIWIK_CLIENT_ID"] ?? "", configuration["PIWIK_CLIENT_SECRET"] ?? "", mayWrite, null);
        }

        // One app fewer than the licence allows: the second one that is created meets a 409.
        var embedded = await EmbeddedAccount.StartAsync(new EmbeddedAccountOptions { Apps = 24, AppLimit = 25 });
        AnsiConsole.MarkupLineInterpolated($"An account of your own, on this machine, at [bold]{embedded.BaseAddress}[/]. For a real one set PIWIK_BASE_ADDRESS, PIWIK_CLIENT_ID and PIWIK_CLIENT_SECRET.");
        return new Account(
            embedded.BaseAddress,
            configuration["PIWIK_CLIENT_ID"] ?? embedded.ClientId,
            configuration["PIWIK_CLIENT_SECRET"] ?? embedded.ClientSecret,
            mayWrite: true,
            embedded);
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
