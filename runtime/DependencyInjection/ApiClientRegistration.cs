using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder Add<TInterface, TClient>(
        IServiceCollection services, string name, ApiProfile profile, Action<ApiClientOptions> configure, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        services.AddOptions<ApiClientOptions>(name).Configure(configure).ValidateOnStart();
        services.AddTransient(provider => create(ApiClientPipeline.CreateTransport(provider, name, profile)));
        if (typeof(TInterface) != typeof(TClient))
        {
            services.AddTransient<TInterface>(static provider => provider.GetRequiredService<TClient>());
        }

        return ApiClientPipeline.Add(services, name, profile);
    }

    /// <summary>As <see cref="Add{TInterface, TClient}(IServiceCollection, string, ApiProfile, Action{ApiClientOptions}, Func{ApiTransport, TClient})"/>, with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the options and of the <see cref="HttpClient"/>: one for each client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configuration">A section whose members are named as those of <see cref="ApiClientOptions"/>. Credentials follow when it is reloaded.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder Add<TInterface, TClient>(
        IServiceCollection services, string name, ApiProfile profile, IConfiguration configuration, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = Add<TInterface, TClient>(services, name, profile, options => ApiClientConfiguration.Apply(configuration, options), create);
        return Follow(builder, configuration);
    }

    /// <summary>Registers a client under a key: several accounts side by side. Resolve it with <c>[FromKeyedServices(key)]</c>.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">
    /// The key. The options and the <see cref="HttpClient"/> are named <c>name:key</c>, see <see cref="IHttpClientBuilder.Name"/>.
    /// </param>
    /// <param name="name">The name of the client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddKeyed<TInterface, TClient>(
        IServiceCollection services, object serviceKey, string name, ApiProfile profile, Action<ApiClientOptions> configure, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        var own = KeyedClientNames.Of(services).Find(name, serviceKey);
        services.AddOptions<ApiClientOptions>(own).Configure(configure).ValidateOnStart();
        services.AddKeyedTransient(serviceKey, (provider, _) => create(ApiClientPipeline.CreateTransport(provider, own, profile)));
        if (typeof(TInterface) != typeof(TClient))
        {
            services.AddKeyedTransient<TInterface>(serviceKey, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        }

        return ApiClientPipeline.Add(services, own, profile);
    }

    /// <summary>As <see cref="AddKeyed{TInterface, TClient}(IServiceCollection, object, string, ApiProfile, Action{ApiClientOptions}, Func{ApiTransport, TClient})"/>, with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="name">The name of the client type.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="configuration">A section whose members are named as those of <see cref="ApiClientOptions"/>. Credentials follow when it is reloaded.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddKeyed<TInterface, TClient>(
        IServiceCollection services, object serviceKey, string name, ApiProfile profile, IConfiguration configuration, Func<ApiTransport, TClient> create)
        where TInterface : class
        where TClient : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = AddKeyed<TInterface, TClient>(services, serviceKey, name, profile, options => ApiClientConfiguration.Apply(configuration, options), create);
        return Follow(builder, configuration);
    }

    // The options are made anew, and with them the credentials, when the configuration changes.
    private static IHttpClientBuilder Follow(IHttpClientBuilder builder, IConfiguration configuration)
    {
        builder.Services.AddSingleton<IOptionsChangeTokenSource<ApiClientOptions>>(new ConfigurationChangeTokenSource<ApiClientOptions>(builder.Name, configuration));
        return builder;
    }
}
