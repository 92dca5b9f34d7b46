namespace PiwikGen.Authentication;

/// <summary>One fetch of a token among processes: whoever has the lock asks the token endpoint, the others wait for what comes of it.</summary>
internal sealed class SharedTokenFetch
{
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(250);

    private readonly IAccessTokenSource _endpoint;
    private readonly GuardedTokenStore _store;
    private readonly AccessTokenClock _clock;

    public SharedTokenFetch(IAccessTokenSource endpoint, GuardedTokenStore store, AccessTokenClock clock)
    {
        _endpoint = endpoint;
        _store = store;
        _clock = clock;
    }

    public async Task<TokenOutcome> RunAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        var (found, hasLock) = await FindOrLockAsync(credentials, held, cancellationToken).ConfigureAwait(false);
        if (found is not null)
        {
            return TokenOutcome.Of(found);
        }

        if (!hasLock)
        {
            return await FetchAndWriteAsync(credentials, held, cancellationToken).ConfigureAwait(false);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = _store.KeepLockAsync(stop.Token);
        try
        {
            // Somebody may have written it between the reading and the lock.
            return await _store.ReadAsync(held, cancellationToken).ConfigureAwait(false) is { } written
                ? TokenOutcome.Of(written)
                : await FetchAndWriteAsync(credentials, held, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await keeping.ConfigureAwait(false);
            await _store.UnlockAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A token that somebody wrote, or the lock; neither where the store fails or the holder of the lock takes too long.</summary>
    private async Task<(AccessToken? Found, bool HasLock)> FindOrLockAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        // As long as one request may take, and a lock may outlive its holder. A token of one's own is better than none.
        var giveUpAt = _clock.After(credentials.RequestTimeout + GuardedTokenStore.LockLife);
        for (var poll = FirstPoll; ; poll = poll * 2 < LongestPoll ? poll * 2 : LongestPoll)
        {
            if (await _store.ReadAsync(held, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return (found, false);
            }

            if (await _store.TryLockAsync(cancellationToken).ConfigureAwait(false))
            {
                return (null, true);
            }

            if (!_store.Works || _clock.Now >= giveUpAt)
            {
                return (null, false);
            }

            await Task.Delay(poll * (1 + (_clock.Jitter() / 4)), _clock.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TokenOutcome> FetchAndWriteAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        var outcome = await _endpoint.FetchAsync(credentials, held, cancellationToken).ConfigureAwait(false);
        if (outcome.Succeeded)
        {
            await _store.WriteAsync(outcome.Token, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }
}
