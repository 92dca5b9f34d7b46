using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Redis.Worker;

/// <summary>Clients of an API that share their tokens through Redis, one for each client id.</summary>
internal sealed class FleetProcess : IAsyncDisposable
{
    private const int Parallel = 32;

    private readonly ShiftedTime _time = new();
    private readonly ConcurrentDictionary<string, ServiceProvider> _clients = new();
    private readonly Uri _address;
    private readonly string _redis;
    private readonly string _keyRing;
    private readonly TimeSpan _operationTimeout;

    public FleetProcess(Uri address, string redis, string keyRing, TimeSpan operationTimeout)
    {
        _address = address;
        _redis = redis;
        _keyRing = keyRing;
        _operationTimeout = operationTimeout;
    }

    public async Task<string> CallAsync(int count, string clientId)
    {
        var client = _clients.GetOrAdd(clientId, Build);
        var left = count;
        var failed = 0;
        await Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                try
                {
                    await client.GetRequiredService<IPingClient>().PingAsync();
                }
                catch (Exception exception) when (exception is TokenException or ApiException or HttpRequestException or TimeoutException)
                {
                    await Console.Error.WriteLineAsync(exception.Message);
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        return FormattableString.Invariant($"called {count - failed} {failed}");
    }

    public string Shift(TimeSpan by)
    {
        _time.Shift(by);
        return "shifted";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            await client.DisposeAsync();
        }
    }

    private ServiceProvider Build(string clientId)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddDataProtection().SetApplicationName("fleet").PersistKeysToFileSystem(new DirectoryInfo(_keyRing));
        services.UseRedisTokenCache(options =>
        {
            options.Configuration = _redis;
            options.OperationTimeout = _operationTimeout;
        });
        ApiClientRegistration.Add<IPingClient, PingClient>(services, "Fleet.PingClient", new ApiProfile { Name = "PingClient" }, options =>
        {
            options.BaseAddress = _address;
            options.ClientId = clientId;
            options.ClientSecret = "a secret of the fleet";
            options.AllowInsecureLoopback = true;
        }, static transport => new PingClient(transport));
        return services.BuildServiceProvider();
    }

    private sealed class PingClient(ApiTransport transport) : IPingClient
    {
        private static readonly ApiOperation Ping = new("Ping", HttpMethod.Get, "/ping");

        public Task<string> PingAsync() => transport.SendAsync(new ApiRequest(Ping), ApiAnswer.Text);
    }
}
