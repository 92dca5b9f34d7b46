using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;

namespace PiwikGen.Redis.Tests;

/// <summary>What lies in a real Redis, and for how long.</summary>
public sealed class RedisAccessTokenStoreTests
{
    private const string Key = "0123456789ABCDEF";
    private static readonly StoredAccessToken Token = new("CANARY-token", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(20));

    [RedisFact]
    public async Task Token_lies_there_encrypted_for_as_long_as_it_lives()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = Connect(redis);
        var store = Store(connection);
        Assert.Null(await store.ReadAsync(Key, default));
        await store.WriteAsync(Key, Token, default);

        var key = Assert.Single(redis.Keys);
        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromMinutes(15), Token.Remaining);
        Assert.DoesNotContain("CANARY", Encoding.Latin1.GetString((byte[])(await redis.Database.StringGetAsync(key))!), StringComparison.Ordinal);
        var read = await store.ReadAsync(Key, default);
        Assert.Equal(("CANARY-token", Token.Life), (read!.Value, read.Life));
        Assert.InRange(read.Remaining, TimeSpan.FromMinutes(15), Token.Remaining);
    }

    [RedisFact]
    public async Task Later_token_takes_the_place_of_the_earlier_one()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = Connect(redis);
        var store = Store(connection);
        await store.WriteAsync(Key, Token, default);
        await store.WriteAsync(Key, new StoredAccessToken("second", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)), default);

        Assert.Equal("second", (await store.ReadAsync(Key, default))!.Value);
    }

    [RedisFact]
    public async Task What_cannot_be_decrypted_or_never_ends_is_a_miss()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = Connect(redis);
        var store = Store(connection);
        await Store(connection).WriteAsync(Key, Token, default);
        Assert.Null(await store.ReadAsync(Key, default));

        await store.WriteAsync(Key, Token, default);
        await redis.Database.KeyPersistAsync(Assert.Single(redis.Keys));
        Assert.Null(await store.ReadAsync(Key, default));
    }

    [RedisFact]
    public async Task Lock_has_one_owner_who_can_prolong_it_and_give_it_back()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = Connect(redis);
        var store = Store(connection);
        Assert.True(await store.TryLockAsync(Key, "a", TimeSpan.FromMinutes(1), default));
        Assert.False(await store.TryLockAsync(Key, "b", TimeSpan.FromMinutes(1), default));
        Assert.True(await store.TryLockAsync(Key, "a", TimeSpan.FromMinutes(10), default));
        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(Assert.Single(redis.Keys)))!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));

        await store.UnlockAsync(Key, "b", default);
        Assert.False(await store.TryLockAsync(Key, "b", TimeSpan.FromMinutes(1), default));
        await store.UnlockAsync(Key, "a", default);
        Assert.True(await store.TryLockAsync(Key, "b", TimeSpan.FromMinutes(1), default));
    }

    [RedisFact]
    public async Task Lock_ends_by_itself()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var connection = Connect(redis);
        var store = Store(connection);
        Assert.True(await store.TryLockAsync(Key, "killed", TimeSpan.FromMilliseconds(50), default));
        while (!await store.TryLockAsync(Key, "next", TimeSpan.FromMinutes(1), default))
        {
            await Task.Delay(10);
        }
    }

    private static RedisConnection Connect(RedisServer redis) => new(null!, Options.Create(new RedisTokenCacheOptions { Configuration = redis.Configuration }));

    /// <summary>With a key ring of its own.</summary>
    private static RedisAccessTokenStore Store(RedisConnection connection) =>
        new(connection, new TokenProtector(new EphemeralDataProtectionProvider(), new NotedLog().For<TokenProtector>()), Options.Create(new RedisTokenCacheOptions()));
}
