using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.DependencyInjection;

/// <summary>Registers the <see cref="HttpClient"/> of a client, and takes transports from it.</summary>
internal static class ApiClientPipeline
{
    /// <summary>Registers what stands behind one client: checked options, credentials, the token cache of all clients, and handlers.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services, string name, ApiProfile profile)
    {
        services.TryAddSingleton(static provider => new AccessTokenCache(
            provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>(), provider.GetService<IAccessTokenStore>()));
        TokenClient.Register(services);
        services.AddSingleton<IValidateOptions<ApiClientOptions>>(new ApiClientOptionsValidator(name, profile));
        services.AddKeyedSingleton<IApiCredentialsSource>(name, (provider, _) => new MonitoredApiCredentials(
            provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>(),
            name,
            profile,
            provider.GetRequiredService<AccessTokenCache>(),
            TokenClient.Transport(provider)));

        // After everything that is added to the builder, whenever that is: the handlers that sign in have to be the innermost.
        services.PostConfigure<HttpClientFactoryOptions>(name, options =>
        {
            SensitiveHeaders.Redact(options);
            options.HttpMessageHandlerBuilderActions.Add(builder => SignIn(builder, name));
        });
        return services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) => Configure(provider, name, client))
            .ConfigurePrimaryHttpMessageHandler(TokenTransport.CreateHandler);
    }

    public static ApiTransport CreateTransport(IServiceProvider provider, string name, ApiProfile profile)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name);
        return new ApiTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), profile, new ApiTransportOptions
        {
            Timeout = options.Timeout,
            MaxResponseBytes = options.MaxResponseBytes,
            TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
        });
    }

    private static void SignIn(HttpMessageHandlerBuilder builder, string name)
    {
        // Twice where a library and the program that uses it both register the client.
        if (builder.AdditionalHandlers.Any(static handler => handler is ClientCredentialsTokenHandler))
        {
            return;
        }

        var source = builder.Services.GetRequiredKeyedService<IApiCredentialsSource>(name);
        var logger = (builder.Services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<ClientCredentialsTokenHandler>();
        builder.AdditionalHandlers.Add(new ClientCredentialsTokenHandler(source, builder.Services.GetRequiredService<AccessTokenCache>(), logger));

        // Within the factory's logging, which on .NET 8 writes whole addresses at level Information: a key may travel in the query.
        builder.PrimaryHandler = new StaticCredentialsHandler(source) { InnerHandler = builder.PrimaryHandler };
    }

    private static void Configure(IServiceProvider provider, string name, HttpClient client)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name);
        client.BaseAddress = options.BaseAddress;
        client.Timeout = options.Timeout;
    }
}
