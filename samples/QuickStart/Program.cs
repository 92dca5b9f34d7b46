using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Responses;
using QuickStart;
using QuickStart.Apps;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 240;
}

var configuration = new ConfigurationBuilder().AddUserSecrets<Program>(optional: true).AddEnvironmentVariables().Build();
try
{
    await using var account = await Account.ChooseAsync(configuration, mayWrite: args.Contains("--write"));
    var services = new ServiceCollection();
    services
        .AddAppsClient(options =>
        {
            options.BaseAddress = account.BaseAddress;
            options.ClientId = account.ClientId;
            options.ClientSecret = account.ClientSecret;
            options.AllowInsecureLoopback = account.IsEmbedded;
        })
        .AddHttpMessageHandler(() => new WireHandler(isForTokens: false));

    // Requests for tokens go through a client of their own. Here it prints them as well.
    services.AddHttpClient(TokenClient.Name).AddHttpMessageHandler(() => new WireHandler(isForTokens: true));

    await using var provider = services.BuildServiceProvider();
    await new Tour(provider.GetRequiredService<IAppsClient>(), account).RunAsync();
    return 0;
}
catch (Exception e) when (e is TokenException or ApiException or HttpRequestException or TimeoutException or Microsoft.Extensions.Options.OptionsValidationException or UriFormatException)
{
    // What went wrong is in the message, and none of it is secret.
    AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
    return 1;
}
