using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace PiwikGen.Redis;

/// <summary>Refuses options that cannot work, in words that name the option and never its value: a connection string may hold a password.</summary>
internal sealed class RedisTokenCacheOptionsValidator : IValidateOptions<RedisTokenCacheOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly IServiceProviderIsService _services;

    public RedisTokenCacheOptionsValidator(IServiceProviderIsService services)
    {
        _services = services;
    }

    public ValidateOptionsResult Validate(string? name, RedisTokenCacheOptions options)
    {
        var failures = new List<string>();
        if (options.Configuration is null && !_services.IsService(typeof(IConnectionMultiplexer)))
        {
            failures.Add("RedisTokenCacheOptions.Configuration is not set, and no IConnectionMultiplexer is registered.");
        }
        else if (options.Configuration is not null && !CanBeRead(options.Configuration))
        {
            failures.Add("RedisTokenCacheOptions.Configuration is no connection string of StackExchange.Redis.");
        }

        if (options.OperationTimeout < Shortest || options.OperationTimeout > Longest)
        {
            failures.Add("RedisTokenCacheOptions.OperationTimeout must be 50 milliseconds to 1 minute.");
        }

        if (options.KeyPrefix is null)
        {
            failures.Add("RedisTokenCacheOptions.KeyPrefix must not be null.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool CanBeRead(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
