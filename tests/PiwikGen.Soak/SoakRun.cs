using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.DependencyInjection;

namespace PiwikGen.Soak;

/// <summary>One run: a server, clients from dependency injection, and callers for a while.</summary>
internal static class SoakRun
{
    private const int Samples = 20;

    public static async Task<SoakResults> RunAsync(TimeSpan duration, int callers)
    {
        var results = new SoakResults { Duration = duration };
        await using var server = await SoakServer.StartAsync();
        await using var services = BuildClients(server.Address, results);
        using var stop = new CancellationTokenSource();
        var calling = Enumerable.Range(0, callers)
            .Select(number => Task.Run(() => new SoakCaller(server, services, results).RunAsync(number, stop.Token)))
            .ToArray();
        var time = Stopwatch.StartNew();
        for (var i = 1; i <= Samples; i++)
        {
            var next = duration * i / Samples - time.Elapsed;
            await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero);
            results.Sample();
        }

        await stop.CancelAsync();
        await Task.WhenAll(calling);
        results.Tokens = server.Tokens;
        return results;
    }

    private static ServiceProvider BuildClients(Uri address, SoakResults results)
    {
        var services = new ServiceCollection();
        ApiClientRegistration.Add<ISoakClient, SoakClient>(services, "Soak.SoakClient", SoakClient.Profile, options =>
        {
            options.BaseAddress = address;
            options.ClientId = "soak";
            options.ClientSecret = "a secret of the soak";
            options.AllowInsecureLoopback = true;
        }, static transport => new SoakClient(transport))
            .SetHandlerLifetime(TimeSpan.FromSeconds(1))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                results.NoteHandler();
                return new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            });
        services.AddHttpClient(TokenClient.Name).SetHandlerLifetime(TimeSpan.FromSeconds(1));
        return services.BuildServiceProvider();
    }
}
