using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using PiwikGen.Authentication;

namespace PiwikGen.DependencyInjection;

/// <summary>
/// The handlers of token requests. They have a name, so that a proxy or a certificate can be set with
/// <c>services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(...)</c>, after the clients are added.
/// </summary>
/// <remarks>
/// Handlers of <c>ConfigureHttpClientDefaults</c> do not apply: a retry layer there would multiply the attempts that
/// <see cref="ClientCredentialsOptions.Retries"/> allows. Redirects are switched off whatever the primary handler is, because a 307 or 308
/// sends the client secret along.
/// </remarks>
public static class TokenClient
{
    /// <summary>The name for <see cref="IHttpClientFactory"/>: <c>PiwikGen.Tokens</c>.</summary>
    public const string Name = "PiwikGen.Tokens";

    /// <summary>Once for all clients: a second time would undo what the user set in between.</summary>
    internal static void Register(IServiceCollection services)
    {
        if (services.Any(static service => service.ServiceType == typeof(Registration)))
        {
            return;
        }

        services.AddSingleton<Registration>();
        services.AddHttpClient(Name).ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear());
        services.AddHttpClient(Name).ConfigurePrimaryHttpMessageHandler(TokenTransport.CreateHandler);
        services.PostConfigure<HttpClientFactoryOptions>(Name, static options =>
        {
            // Nothing of a token request is for the eyes of a log: servers there are that repeat in a header what they were sent.
            options.ShouldRedactHeaderValue = static _ => true;
            options.HttpMessageHandlerBuilderActions.Add(static builder => TokenTransport.ForbidRedirects(builder.PrimaryHandler));
        });
    }

    /// <summary>
    /// An invoker over the handlers of the moment. Not an <see cref="HttpClient"/>: sent as an invoker it would buffer whole answers before
    /// anybody could look at their size, and it has a time-out of its own.
    /// </summary>
    internal static Func<HttpMessageInvoker> Transport(IServiceProvider provider)
    {
        var factory = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        return () => new HttpMessageInvoker(factory.CreateHandler(Name), disposeHandler: false);
    }

    private sealed class Registration;
}
