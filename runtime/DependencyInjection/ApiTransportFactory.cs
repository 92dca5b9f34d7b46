using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.DependencyInjection;

/// <summary>Builds transports without dependency injection: what the emitted <c>Create</c> methods call.</summary>
public static class ApiTransportFactory
{
    // Tokens outlive the clients that use them: a program that makes a client per call still asks for one token per half hour.
    private static readonly Lazy<AccessTokenCache> Tokens = new(static () => new AccessTokenCache());

    /// <summary>A transport with connections of its own, which go with it. Make one and keep it: it is thread-safe.</summary>
    /// <param name="options">Address and credentials; later changes are not seen.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <returns>The transport; disposing of it closes its connections.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OptionsValidationException">The options cannot work; the message names the option.</exception>
    public static ApiTransport Create(ApiClientOptions options, ApiProfile profile)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(profile);
        var credentials = FixedApiCredentials.Create(options, profile);
        var pipeline = new StaticCredentialsHandler(credentials)
        {
            InnerHandler = new ClientCredentialsTokenHandler(credentials, Tokens.Value, NullLogger.Instance)
            {
                InnerHandler = TokenTransport.CreateHandler(),
            },
        };
        var client = new HttpClient(pipeline) { BaseAddress = options.BaseAddress, Timeout = options.Timeout };
        return new ApiTransport(client, profile, new ApiTransportOptions
        {
            OwnsHttpClient = true,
            Timeout = options.Timeout,
            MaxResponseBytes = options.MaxResponseBytes,
        });
    }
}
