namespace PiwikGen.Authentication;

/// <summary>Where the cache gets a token from when it has none that is fresh: the token endpoint, or a store shared by many processes.</summary>
internal interface IAccessTokenSource
{
    /// <summary>Gets a token newer than <paramref name="held"/>. Whatever goes wrong is an outcome; only cancellation throws.</summary>
    /// <param name="credentials">What the token is requested with.</param>
    /// <param name="held">The token that this process has and wants to replace, because it grows old or was refused; null for none.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken);
}
