using PiwikGen.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>The token of one key: decides when it is fresh, and has at most one request for a new one under way.</summary>
internal sealed class AccessTokenEntry
{
    // A renewal that the server refuses as well says that the token is not the trouble; after three in a row they slow down.
    private const int FreeFutileRenewals = 3;

    private readonly object _gate = new();
    private readonly IAccessTokenSource _source;
    private readonly AccessTokenClock _clock;
    private readonly CancellationToken _disposed;

    private volatile CachedToken? _current;
    private Task<TokenOutcome>? _fetch;
    private TokenFailure? _failure;
    private int _failures;
    private long _retryAt;
    private AccessToken? _futile;
    private int _futileRenewals;
    private long _renewAt;

    public AccessTokenEntry(IAccessTokenSource source, AccessTokenClock clock, CancellationToken disposed)
    {
        _source = source;
        _clock = clock;
        _disposed = disposed;
    }

    /// <summary>Whether nothing would be lost without this entry.</summary>
    public bool IsIdle
    {
        get
        {
            var now = _clock.Now;
            lock (_gate)
            {
                return _fetch is null && _current?.IsAlive(now) != true && (_failure is null || now >= _retryAt);
            }
        }
    }

    /// <summary>The current token while nothing is to be done about it.</summary>
    public AccessToken? FindFresh()
    {
        if (_current is { } current && current.IsFresh(_clock.Now))
        {
            TokenMetrics.CacheHit();
            return current.Token;
        }

        return null;
    }

    /// <summary>The current token at once while it is usable; else the outcome of one shared request.</summary>
    public ValueTask<TokenOutcome> GetAsync(ClientCredentials credentials, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        if (_current is { } current && current.IsFresh(now))
        {
            TokenMetrics.CacheHit();
            return new ValueTask<TokenOutcome>(TokenOutcome.Of(current.Token));
        }

        return GetOrFetch(credentials, now, cancellationToken);
    }

    /// <summary>
    /// A token other than the rejected one: the current one if somebody renewed it already, else the outcome of one shared request.
    /// The rejected token itself comes back when renewing has proved futile.
    /// </summary>
    public ValueTask<TokenOutcome> RenewAsync(ClientCredentials credentials, AccessToken rejected, CancellationToken cancellationToken)
    {
        Task<TokenOutcome> fetch;
        lock (_gate)
        {
            var now = _clock.Now;
            if (_current is { } current)
            {
                if (!ReferenceEquals(current.Token, rejected) && current.IsUsable(now))
                {
                    return new ValueTask<TokenOutcome>(TokenOutcome.Of(current.Token));
                }

                if (_futileRenewals > FreeFutileRenewals && now < _renewAt)
                {
                    return new ValueTask<TokenOutcome>(TokenOutcome.Of(rejected));
                }

                _current = current.AsRejected(now);
            }

            if (_fetch is null && IsPaused(now))
            {
                return new ValueTask<TokenOutcome>(TokenOutcome.Failed(_failure!));
            }

            fetch = _fetch ??= Start(credentials, rejected);
        }

        return new ValueTask<TokenOutcome>(WaitAsync(fetch, null, cancellationToken));
    }

    /// <summary>Notes how a server took a token that was renewed because it had refused the one before.</summary>
    public void NoteReplay(AccessToken renewed, bool accepted)
    {
        lock (_gate)
        {
            if (accepted)
            {
                _futileRenewals = 0;
            }
            else if (!ReferenceEquals(_futile, renewed))
            {
                _futile = renewed;
                _futileRenewals++;
                _renewAt = _clock.After(RetryPause.Doubled(_futileRenewals - FreeFutileRenewals));
            }
        }
    }

    private ValueTask<TokenOutcome> GetOrFetch(ClientCredentials credentials, long now, CancellationToken cancellationToken)
    {
        Task<TokenOutcome> fetch;
        CachedToken? current;
        lock (_gate)
        {
            current = _current;
            if (current is not null && current.IsUsable(now))
            {
                if (_fetch is null && !current.IsFresh(now) && !IsPaused(now))
                {
                    _fetch = Start(credentials, current.Token);
                }

                TokenMetrics.CacheHit();
                return new ValueTask<TokenOutcome>(TokenOutcome.Of(current.Token));
            }

            if (_fetch is null && IsPaused(now))
            {
                return new ValueTask<TokenOutcome>(AliveOr(current, now, _failure!));
            }

            fetch = _fetch ??= Start(credentials, current?.Token);
        }

        return new ValueTask<TokenOutcome>(WaitAsync(fetch, current, cancellationToken));
    }

    private bool IsPaused(long now) => _failure is not null && now < _retryAt;

    private static TokenOutcome AliveOr(CachedToken? current, long now, TokenFailure failure) =>
        current is not null && current.IsAlive(now) ? TokenOutcome.Of(current.Token) : TokenOutcome.Failed(failure);

    /// <summary>Waits as long as this caller wants to; the request goes on for the others, and for the cache.</summary>
    private async Task<TokenOutcome> WaitAsync(Task<TokenOutcome> fetch, CachedToken? fallback, CancellationToken cancellationToken)
    {
        var started = TokenMetrics.WaitStarted(_clock);
        try
        {
            var outcome = await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
            return outcome.Succeeded ? outcome : AliveOr(fallback, _clock.Now, outcome.Failure);
        }
        finally
        {
            TokenMetrics.WaitEnded(_clock, started);
        }
    }

    /// <summary>
    /// On the thread pool and without the caller's execution context: the request belongs to everybody. Neither a single-threaded
    /// context nor the ambient state of whoever came first may have a part in it.
    /// </summary>
    private Task<TokenOutcome> Start(ClientCredentials credentials, AccessToken? held)
    {
        var parent = System.Diagnostics.Activity.Current?.Context ?? default;
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(() => FetchAsync(credentials, held, parent), CancellationToken.None);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => FetchAsync(credentials, held, parent), CancellationToken.None);
        }
    }

    private async Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? held, System.Diagnostics.ActivityContext parent)
    {
        using var activity = TokenMetrics.StartActivity(credentials, parent);
        var outcome = await FetchOutcomeAsync(credentials, held).ConfigureAwait(false);
        lock (_gate)
        {
            Accept(outcome);
            _fetch = null;
        }

        TokenMetrics.Fetched(activity, outcome);
        return outcome;
    }

    private async Task<TokenOutcome> FetchOutcomeAsync(ClientCredentials credentials, AccessToken? held)
    {
        try
        {
            return await _source.FetchAsync(credentials, held, _disposed).WaitAsync(_disposed).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nobody may be there to see it thrown; the waiters learn of it as an outcome.
            return TokenOutcome.Failed(TokenFailures.Unexpected(credentials, exception));
        }
    }

    private void Accept(TokenOutcome outcome)
    {
        if (outcome.Succeeded)
        {
            _current = CachedToken.Create(outcome.Token, _clock.Jitter(), _clock.Time);
            _failure = null;
            _failures = 0;
            return;
        }

        _failure = outcome.Failure;
        _failures++;
        _retryAt = _clock.After(RetryPause.After(outcome.Failure, _failures, _clock.Jitter()));
    }
}
