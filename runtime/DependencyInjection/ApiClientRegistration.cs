using Microsoft.Extensions.Configuration;
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

/// <summary>What the emitted <c>services.Add...Client(...)</c> methods call.</summary>
public static class ApiClientRegistration
{
    /// <summary>
    /// Registers a client, its interface and its <see cref="HttpClient"/>. Options are validated when the host starts, or else at the first use.
    /// Handlers that are added to the builder run outside the one that signs requests in: each attempt of a retry has a valid token.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the options and of the <see cref="HttpClient"/>: one for each client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    public static IHttpClientBuilder Add<TInterface, TClient>(
        IServiceCollection services, string name, ApiProfile profile, Action<ApiClientOptions> configure, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ApiClientOptions>(name).Configure(configure).ValidateOnStart();
        return AddClient<TInterface, TClient>(services, name, profile, create);
    }

    /// <summary>As <see cref="Add{TInterface, TClient}(IServiceCollection, string, ApiProfile, Action{ApiClientOptions}, Func{ApiTransport, TClient})"/>, with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the options and of the <see cref="HttpClient"/>: one for each client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configuration">A section whose members are named as those of <see cref="ApiClientOptions"/>. Credentials follow when it is reloaded.</param>
    /// <param name="create">Makes the client.</param>
    public static IHttpClientBuilder Add<TInterface, TClient>(
        IServiceCollection services, string name, ApiProfile profile, IConfiguration configuration, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IOptionsChangeTokenSource<ApiClientOptions>>(new ConfigurationChangeTokenSource<ApiClientOptions>(name, configuration));
        return Add<TInterface, TClient>(services, name, profile, options => ApiClientConfiguration.Apply(configuration, options), create);
    }

    /// <summary>Registers a client under a key: several accounts side by side. Resolve it with <c>[FromKeyedServices(key)]</c>.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key. Its text is a part of the names of options and <see cref="HttpClient"/>.</param>
    /// <param name="name">The name of the client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    public static IHttpClientBuilder AddKeyed<TInterface, TClient>(
        IServiceCollection services, object serviceKey, string name, ApiProfile profile, Action<ApiClientOptions> configure, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        string own = $"{name}:{serviceKey}";
        services.AddOptions<ApiClientOptions>(own).Configure(configure).ValidateOnStart();
        AddShared(services);
        services.AddSingleton<IValidateOptions<ApiClientOptions>>(new ApiClientOptionsValidator(own, profile));
        services.AddKeyedTransient(serviceKey, (provider, _) => create(CreateTransport(provider, own, profile)));
        services.AddKeyedTransient<TInterface>(serviceKey, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        return AddHttpClient(services, own, profile);
    }

    private static IHttpClientBuilder AddClient<TInterface, TClient>(
        IServiceCollection services, string name, ApiProfile profile, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(create);
        AddShared(services);
        services.AddSingleton<IValidateOptions<ApiClientOptions>>(new ApiClientOptionsValidator(name, profile));
        services.AddTransient(provider => create(CreateTransport(provider, name, profile)));
        services.AddTransient<TInterface>(static provider => provider.GetRequiredService<TClient>());
        return AddHttpClient(services, name, profile);
    }

    private static void AddShared(IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new AccessTokenCache(provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        services.AddHttpClient(TokenClient.Name)
            .ConfigurePrimaryHttpMessageHandler(TokenTransport.CreateHandler)
            .RedactLoggedHeaders(SensitiveHeaders.Contains);
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name, ApiProfile profile)
    {
        services.AddKeyedSingleton<IApiCredentialsSource>(name, (provider, _) => new MonitoredApiCredentials(
            provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>(), name, profile, TokenClient.Transport(provider)));

        // Last of all actions, whatever is added to the builder later: then the handlers that sign in are the innermost.
        services.PostConfigure<HttpClientFactoryOptions>(name, options => options.HttpMessageHandlerBuilderActions.Add(builder => SignIn(builder, name)));
        return services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) => Configure(provider, name, client))
            .ConfigurePrimaryHttpMessageHandler(TokenTransport.CreateHandler)
            .RedactLoggedHeaders(SensitiveHeaders.Contains);
    }

    private static void SignIn(HttpMessageHandlerBuilder builder, string name)
    {
        var source = builder.Services.GetRequiredKeyedService<IApiCredentialsSource>(name);
        var logger = (builder.Services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<ClientCredentialsTokenHandler>();
        builder.AdditionalHandlers.Add(new StaticCredentialsHandler(source));
        builder.AdditionalHandlers.Add(new ClientCredentialsTokenHandler(source, builder.Services.GetRequiredService<AccessTokenCache>(), logger));
    }

    private static void Configure(IServiceProvider provider, string name, HttpClient client)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name);
        client.BaseAddress = options.BaseAddress;
        client.Timeout = options.Timeout;
    }

    private static ApiTransport CreateTransport(IServiceProvider provider, string name, ApiProfile profile)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name);
        return new ApiTransport(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), profile, new ApiTransportOptions
        {
            Timeout = options.Timeout,
            MaxResponseBytes = options.MaxResponseBytes,
            TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
        });
    }
}
