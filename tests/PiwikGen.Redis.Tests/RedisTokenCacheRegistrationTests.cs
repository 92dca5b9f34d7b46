using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using StackExchange.Redis;

namespace PiwikGen.Redis.Tests;

/// <summary>How Redis is switched on.</summary>
public sealed class RedisTokenCacheRegistrationTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Nothing_is_shared_unless_it_is_asked_for()
    {
        using var provider = _services.BuildServiceProvider();

        Assert.Null(provider.GetService<IAccessTokenStore>());
    }

    [Fact]
    public async Task Store_waits_for_redis_as_long_as_the_options_say_and_is_one_however_often_it_is_asked_for()
    {
        _services.UseRedisTokenCache("127.0.0.1:1").UseRedisTokenCache(static options => options.OperationTimeout = TimeSpan.FromSeconds(5));
        await using var provider = _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var store = provider.GetServices<IAccessTokenStore>();

        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(store).OperationTimeout);
    }

    [Fact]
    public void Neither_connection_string_nor_connection_is_refused_when_the_host_starts()
    {
        _services.UseRedisTokenCache();
        using var provider = _services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Configuration is not set", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CANARY:6379,unknownOption=1", 2000, "Configuration")]
    [InlineData("localhost", 49, "OperationTimeout")]
    [InlineData("localhost", 60_001, "OperationTimeout")]
    public void Options_that_cannot_work_are_refused_by_name_and_never_quoted(string configuration, int timeout, string option)
    {
        _services.UseRedisTokenCache(options =>
        {
            options.Configuration = configuration;
            options.OperationTimeout = TimeSpan.FromMilliseconds(timeout);
        });
        using var provider = _services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RedisTokenCacheOptions>>().Value);
        Assert.Contains(option, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Connection_string_is_in_no_text_of_the_options()
    {
        var options = new RedisTokenCacheOptions { Configuration = "localhost,password=CANARY" };

        Assert.DoesNotContain("CANARY", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", System.Text.Json.JsonSerializer.Serialize(options), StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Connection_of_the_services_is_used_and_left_open()
    {
        await using var redis = await RedisServer.StartAsync();
        _services.AddSingleton<IConnectionMultiplexer>(redis.Connection);
        _services.UseRedisTokenCache(static options => options.KeyPrefix = "own:");
        await using (var provider = _services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IAccessTokenStore>()
                .WriteAsync("key", new StoredAccessToken("token", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(20)), default);
        }

        Assert.Equal("own:token:key", Assert.Single(redis.Keys).ToString());
    }
}
