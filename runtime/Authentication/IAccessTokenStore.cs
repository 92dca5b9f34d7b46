namespace PiwikGen.Authentication;

/// <summary>
/// A place beneath the <see cref="AccessTokenCache"/> where processes share tokens, so that a fleet asks for one token and not for one per
/// process. Register one as a singleton, or hand it to the constructor of the cache. It is asked a few times in the life of a token, never
/// per call, by several threads at once.
/// </summary>
/// <remarks>
/// The runtime decides what is fresh, who fetches and who waits. It trusts a store with nothing: one that throws, is late or gives back
/// garbage costs a token request and no call. What a store has to promise is that tokens are encrypted where they lie.
/// </remarks>
public interface IAccessTokenStore
{
    /// <summary>
    /// How long one operation may take before this process goes on alone. Default 2 seconds. Operations that take longer are cancelled.
    /// </summary>
    TimeSpan OperationTimeout => TimeSpan.FromSeconds(2);

    /// <summary>The token under a key; null where there is none, or none that can be decrypted.</summary>
    /// <param name="key">64 hexadecimal digits that stand for token URL, client, secret and scopes, and give none of them away.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    ValueTask<StoredAccessToken?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a token for its <see cref="StoredAccessToken.Remaining"/> time, in place of any other under the key.</summary>
    /// <param name="key">As for <see cref="ReadAsync"/>.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    ValueTask WriteAsync(string key, StoredAccessToken token, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the lock of a key, so that others wait while this process requests a token, or prolongs it where this owner has it. The lock
    /// ends by itself: its holder may be killed.
    /// </summary>
    /// <param name="key">As for <see cref="ReadAsync"/>.</param>
    /// <param name="owner">Who takes the lock; no two are the same.</param>
    /// <param name="life">After what time the lock ends unless it is prolonged.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <returns>Whether the owner has the lock now.</returns>
    ValueTask<bool> TryLockAsync(string key, string owner, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Gives the lock back, if this owner still has it.</summary>
    /// <param name="key">As for <see cref="ReadAsync"/>.</param>
    /// <param name="owner">As for <see cref="TryLockAsync"/>.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    ValueTask UnlockAsync(string key, string owner, CancellationToken cancellationToken);
}
