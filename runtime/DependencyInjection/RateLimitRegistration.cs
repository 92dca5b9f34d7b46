using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.RateLimits;

namespace PiwikGen.DependencyInjection;

/// <summary>Keeps clients inside the published limits of their API.</summary>
public static class RateLimitRegistration
{
    /// <summary>
    /// Counts the requests of a client, generated or not, against a limit. Clients that name the same limit share its permits, whatever
    /// becomes of their handlers. Wherever this is called, the limit stands inside all handlers that are added to the builder, so that each
    /// attempt of a retry layer counts, and outside the handler that signs in, so that a token is not grown old by the wait. Token requests
    /// are not counted.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="name">The name of the limit, which is also that of its options.</param>
    /// <param name="configure">Adds the rules; null for a limit that another client has named already.</param>
    public static IHttpClientBuilder AddRateLimit(this IHttpClientBuilder builder, string name, Action<RateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>());
        var options = builder.Services.AddOptions<RateLimitOptions>(name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddKeyedSingleton(name, static (provider, key) => new RequestRateLimiter(
            provider.GetRequiredService<IOptionsMonitor<RateLimitOptions>>().Get((string)key!),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));

        // After everything that is added to the builder, whenever that is.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, factory =>
            factory.HttpMessageHandlerBuilderActions.Add(handlers => Insert(handlers, name)));
        return builder;
    }

    /// <summary>
    /// <see cref="AddRateLimit"/> with the limits of Piwik PRO's API, see <see cref="PiwikProRateLimit"/>: for each host and group of paths 600
    /// GET requests and 60 others a minute. All clients that call this share the permits.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">What is to be otherwise, such as <see cref="RateLimitOptions.Behavior"/>; holds for all clients that share the limits.</param>
    public static IHttpClientBuilder AddPiwikProRateLimit(this IHttpClientBuilder builder, Action<RateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (!services.Any(static service => service.ServiceType == typeof(PiwikProRules)))
        {
            // The rules once, though several clients name them.
            services.AddSingleton<PiwikProRules>();
            builder.AddRateLimit(PiwikProRateLimit.Name, PiwikProRateLimit.Configure);
        }

        return builder.AddRateLimit(PiwikProRateLimit.Name, configure);
    }

    private static void Insert(HttpMessageHandlerBuilder builder, string name)
    {
        var limiter = builder.Services.GetRequiredKeyedService<RequestRateLimiter>(name);

        // Twice where a library and the program that uses it both limit the client.
        if (builder.AdditionalHandlers.Any(handler => handler is RateLimitHandler known && ReferenceEquals(known.Limiter, limiter)))
        {
            return;
        }

        var signIn = builder.AdditionalHandlers.LastOrDefault() is ClientCredentialsTokenHandler ? 1 : 0;
        builder.AdditionalHandlers.Insert(builder.AdditionalHandlers.Count - signIn, new RateLimitHandler(limiter));
    }

    private sealed class PiwikProRules;
}
