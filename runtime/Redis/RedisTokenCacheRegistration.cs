using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;

namespace PiwikGen.Redis;

/// <summary>Lets the processes of a fleet share their tokens.</summary>
public static class RedisTokenCacheRegistration
{
    /// <summary>
    /// All clients of these services share their tokens through Redis with the other processes that do the same: of all of them one
    /// requests a token, the others wait for it and use it. Where Redis is not to be had, each process gets its own.
    /// </summary>
    /// <remarks>
    /// Tokens are encrypted with ASP.NET Core Data Protection, which this adds. The processes have to share its key ring and application name
    /// (<c>AddDataProtection().SetApplicationName(...).PersistKeysTo...</c>), and the ring is not to lie in the same Redis unprotected: a
    /// token that cannot be decrypted is as good as none.
    /// </remarks>
    /// <param name="services">The services of the clients.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection UseRedisTokenCache(this IServiceCollection services, Action<RedisTokenCacheOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RedisTokenCacheOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisTokenCacheOptions>, RedisTokenCacheOptionsValidator>());
        services.AddDataProtection();
        services.AddLogging();
        services.TryAddSingleton<RedisConnection>();
        services.TryAddSingleton<TokenProtector>();
        services.TryAddSingleton<IAccessTokenStore, RedisAccessTokenStore>();
        return services;
    }

    /// <summary>
    /// As <see cref="UseRedisTokenCache(IServiceCollection, Action{RedisTokenCacheOptions})"/>, with the defaults and the <c>IConnectionMultiplexer</c> of the services.
    /// </summary>
    /// <param name="services">The services of the clients.</param>
    public static IServiceCollection UseRedisTokenCache(this IServiceCollection services) => services.UseRedisTokenCache(static _ => { });

    /// <summary>As <see cref="UseRedisTokenCache(IServiceCollection, Action{RedisTokenCacheOptions})"/>, with a connection string.</summary>
    /// <param name="services">The services of the clients.</param>
    /// <param name="configuration">See <see cref="RedisTokenCacheOptions.Configuration"/>.</param>
    public static IServiceCollection UseRedisTokenCache(this IServiceCollection services, string configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(configuration);
        return services.UseRedisTokenCache(options => options.Configuration = configuration);
    }
}
