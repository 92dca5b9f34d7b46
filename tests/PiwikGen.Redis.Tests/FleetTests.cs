using System.Diagnostics;

namespace PiwikGen.Redis.Tests;

/// <summary>Real processes with a real Redis.</summary>
public sealed class FleetTests
{
    private const string Client = "fleet-client";

    [RedisFact]
    public async Task Eight_processes_with_a_thousand_calls_each_make_one_token_request_and_one_in_each_life_after_it()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var fleet = await Fleet.StartAsync(redis.Configuration, 8);
        await fleet.CallAsync(1000, Client);

        var first = Assert.Single(fleet.Api.UsedTokens(Client));
        Assert.Equal(1, fleet.Api.TokenRequests(Client));
        Assert.Equal(8000, fleet.Api.Calls(first));

        // Beyond the end of the token: everybody waits for the new one.
        for (var life = 2; life <= 4; life++)
        {
            await fleet.ShiftAsync(1800);
            await fleet.CallAsync(1000, Client);
            Assert.Equal(life, fleet.Api.TokenRequests(Client));
        }

        Assert.All(fleet.Api.UsedTokens(Client), token => Assert.Equal(8000, fleet.Api.Calls(token)));
    }

    [RedisFact]
    public async Task Refresh_ahead_in_the_background_is_one_request_of_all_processes()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var fleet = await Fleet.StartAsync(redis.Configuration, 4);
        await fleet.CallAsync(50, Client);
        var first = Assert.Single(fleet.Api.UsedTokens(Client));

        // Past 90 percent and before the skew: the old token serves on while a new one is fetched.
        await fleet.ShiftAsync(1700);
        for (var i = 0; i < 600; i++)
        {
            var before = fleet.Api.Calls(first);
            await fleet.CallAsync(50, Client);
            if (fleet.Api.Calls(first) == before)
            {
                break;
            }
        }

        Assert.Equal(2, fleet.Api.UsedTokens(Client).Count());
        Assert.Equal(2, fleet.Api.TokenRequests(Client));
    }

    [RedisFact]
    public async Task Holder_of_the_lock_that_is_killed_is_followed_by_another_within_five_seconds()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var fleet = await Fleet.StartAsync(redis.Configuration, 2);
        var took = new List<TimeSpan>();

        // By design three seconds and a poll. A machine that stands still for a moment gets a second and a third chance.
        for (var attempt = 0; attempt < 3 && !took.Exists(static time => time <= TimeSpan.FromSeconds(5)); attempt++)
        {
            var client = Client + attempt.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (holder, other) = (fleet.Workers[^2], fleet.Workers[^1]);
            fleet.Api.Hold(client);
            var lost = holder.CallAsync(1, client);
            await fleet.Api.ArrivalAsync(client);
            var call = other.CallAsync(1000, client);
            await UntilAsync(async () => (await redis.Database.KeyTimeToLiveAsync(LockOf(redis))) is not null);
            await holder.KillAsync();
            var since = Stopwatch.StartNew();
            await Assert.ThrowsAsync<InvalidOperationException>(() => lost);
            await fleet.Api.ArrivalAsync(client);
            took.Add(since.Elapsed);
            fleet.Api.Release(client);
            await call;
            Assert.Equal(2, fleet.Api.TokenRequests(client));
            await fleet.AddAsync(2);
        }

        Assert.Contains(took, static time => time <= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Without_redis_each_process_has_its_own_token_and_nobody_fails()
    {
        await using var fleet = await Fleet.StartAsync($"127.0.0.1:{RedisServer.FreePort()}", 4, TimeSpan.FromSeconds(1));
        await fleet.CallAsync(1000, Client);

        Assert.Equal(4, fleet.Api.TokenRequests(Client));
        Assert.Equal(4, fleet.Api.UsedTokens(Client).Count());
    }

    [RedisFact]
    public async Task Redis_that_goes_down_makes_nobody_fail()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var fleet = await Fleet.StartAsync(redis.Configuration, 4, TimeSpan.FromSeconds(10));
        await fleet.CallAsync(100, Client);
        Assert.Equal(1, fleet.Api.TokenRequests(Client));
        await redis.StopAsync();
        await fleet.CallAsync(1000, Client);
        Assert.Equal(1, fleet.Api.TokenRequests(Client));

        await fleet.ShiftAsync(1800);
        await fleet.CallAsync(1000, Client);
        Assert.Equal(5, fleet.Api.TokenRequests(Client));
    }

    private static string LockOf(RedisServer redis) => redis.Keys.Select(static key => key.ToString()).FirstOrDefault(static key => key.Contains("lock:", StringComparison.Ordinal)) ?? "none";

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(10);
        }
    }
}
