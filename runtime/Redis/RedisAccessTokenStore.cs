using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using StackExchange.Redis;

namespace PiwikGen.Redis;

/// <summary>Tokens in Redis, encrypted, each for as long as it lives; and the locks of those who request them.</summary>
internal sealed class RedisAccessTokenStore : IAccessTokenStore
{
    private readonly RedisConnection _connection;
    private readonly TokenProtector _protector;
    private readonly RedisTokenCacheOptions _options;

    public RedisAccessTokenStore(RedisConnection connection, TokenProtector protector, IOptions<RedisTokenCacheOptions> options)
    {
        _connection = connection;
        _protector = protector;
        _options = options.Value;
    }

    public TimeSpan OperationTimeout => _options.OperationTimeout;

    public async ValueTask<StoredAccessToken?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        var found = await database.StringGetWithExpiryAsync(TokenOf(key)).WaitAsync(cancellationToken).ConfigureAwait(false);

        // What does not end was not written by us.
        return found is { Value: { IsNull: false } value, Expiry: { } remaining } ? _protector.Unprotect(key, (byte[])value!, remaining) : null;
    }

    public async ValueTask WriteAsync(string key, StoredAccessToken token, CancellationToken cancellationToken)
    {
        var database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        await database.StringSetAsync(TokenOf(key), _protector.Protect(key, token), token.Remaining).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> TryLockAsync(string key, string owner, TimeSpan life, CancellationToken cancellationToken)
    {
        var database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.LockTakeAsync(LockOf(key), owner, life).WaitAsync(cancellationToken).ConfigureAwait(false)
            || await database.LockExtendAsync(LockOf(key), owner, life).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask UnlockAsync(string key, string owner, CancellationToken cancellationToken)
    {
        var database = await _connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        await database.LockReleaseAsync(LockOf(key), owner).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private RedisKey TokenOf(string key) => $"{_options.KeyPrefix}token:{key}";

    private RedisKey LockOf(string key) => $"{_options.KeyPrefix}lock:{key}";
}
