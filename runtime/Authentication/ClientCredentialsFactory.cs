using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>Settles options and document into what one token request needs.</summary>
internal static class ClientCredentialsFactory
{
    /// <summary>Null where the options have no client credentials. The options are valid.</summary>
    public static ClientCredentials? Create(ApiClientOptions options, ApiProfile profile, Func<HttpMessageInvoker> transport)
    {
        if (options.ClientId is null || TokenUrl.Find(options, profile, out _) is not { } url)
        {
            return null;
        }

        var token = options.Token;
        return new ClientCredentials
        {
            ClientName = profile.Name,
            TokenUrl = url,
            ClientId = options.ClientId,
            Secret = options.ClientSecret is { } secret ? new ClientSecret(secret) : null,
            SecretProvider = token.ClientSecretProvider,
            Format = token.Format ?? (profile.OAuth2 is null ? TokenRequestFormat.Json : TokenRequestFormat.Form),
            Scope = string.Join(' ', token.Scopes.Count > 0 ? token.Scopes.AsEnumerable() : profile.OAuth2?.Scopes ?? []),
            ExtraParameters = [.. token.ExtraParameters],
            RequestTimeout = token.RequestTimeout,
            Retries = token.Retries,
            Transport = transport,
        };
    }
}
