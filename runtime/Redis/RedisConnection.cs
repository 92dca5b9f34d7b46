using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace PiwikGen.Redis;

/// <summary>The connection of the services, or one of our own that is made when it is first used and kept.</summary>
internal sealed class RedisConnection : IAsyncDisposable, IDisposable
{
    private readonly object _gate = new();
    private readonly IServiceProvider _services;
    private readonly RedisTokenCacheOptions _options;
    private Task<IConnectionMultiplexer>? _own;

    public RedisConnection(IServiceProvider services, IOptions<RedisTokenCacheOptions> options)
    {
        _services = services;
        _options = options.Value;
    }

    public async ValueTask<IDatabase> GetDatabaseAsync(CancellationToken cancellationToken)
    {
        var connection = _options.Configuration is null
            ? _services.GetRequiredService<IConnectionMultiplexer>()
            : await ConnectAsync(_options.Configuration).WaitAsync(cancellationToken).ConfigureAwait(false);
        return connection.GetDatabase(_options.Database);
    }

    public void Dispose()
    {
        if (_own is { IsCompletedSuccessfully: true } connected)
        {
            connected.Result.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is { IsCompletedSuccessfully: true } connected)
        {
            await connected.Result.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<IConnectionMultiplexer> ConnectAsync(string configuration)
    {
        lock (_gate)
        {
            // One attempt for all, which goes on though whoever came first gave up.
            return _own is null or { IsFaulted: true } or { IsCanceled: true } ? _own = StartAsync(configuration) : _own;
        }
    }

    private static async Task<IConnectionMultiplexer> StartAsync(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);

        // A server that is down at the start is found when it comes back; until then nothing is queued for it, and nobody waits.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ClientName ??= "PiwikGen";
        return await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
    }
}
