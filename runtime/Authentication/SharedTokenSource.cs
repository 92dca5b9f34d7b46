using Microsoft.Extensions.Logging;

namespace PiwikGen.Authentication;

/// <summary>Gets tokens from a store that processes share, and from the token endpoint where the store has none.</summary>
internal sealed class SharedTokenSource : IAccessTokenSource
{
    private readonly IAccessTokenSource _endpoint;
    private readonly IAccessTokenStore _store;
    private readonly AccessTokenClock _clock;
    private readonly ILogger _logger;

    public SharedTokenSource(IAccessTokenSource endpoint, IAccessTokenStore store, AccessTokenClock clock, ILogger logger)
    {
        _endpoint = endpoint;
        _store = store;
        _clock = clock;
        _logger = logger;
    }

    public async Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        // Asked for once: the token is stored under the secret that it was requested with.
        var secret = await credentials.GetSecretAsync(cancellationToken).ConfigureAwait(false);
        var settled = credentials.WithSecret(secret);
        if (secret.Reveal().Length == 0)
        {
            return await _endpoint.FetchAsync(settled, held, cancellationToken).ConfigureAwait(false);
        }

        var key = SharedTokenKey.Derive(settled, secret);
        return await new SharedTokenFetch(_endpoint, new GuardedTokenStore(_store, key, _clock, _logger), _clock)
            .RunAsync(settled, held, cancellationToken).ConfigureAwait(false);
    }
}
