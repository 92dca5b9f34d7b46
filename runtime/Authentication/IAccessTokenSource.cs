namespace PiwikGen.Authentication;

/// <summary>Where the cache gets a token from when it has none that is fresh: the token endpoint, or a store shared by many processes.</summary>
internal interface IAccessTokenSource
{
    /// <summary>Gets a token other than <paramref name="rejected"/>. Whatever goes wrong is an outcome; only cancellation throws.</summary>
    Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? rejected, CancellationToken cancellationToken);
}
