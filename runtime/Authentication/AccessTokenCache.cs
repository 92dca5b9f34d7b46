using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PiwikGen.Authentication;

/// <summary>
/// The access tokens of a process, one for each token URL, client id, secret, scopes and format. Make it a singleton: it has to outlive the
/// handlers of <c>IHttpClientFactory</c>, which come and go. A token is requested once however many callers wait, is renewed in the
/// background at 80 to 90 percent of its life, and stays in use until it dies if that fails.
/// </summary>
public sealed class AccessTokenCache : IDisposable
{
    // Programs have a handful of credentials. More than this means that they change, and the ones out of use are let go.
    private const int SweepAbove = 64;

    private readonly ConcurrentDictionary<AccessTokenKey, AccessTokenEntry> _entries = new();
    private readonly IAccessTokenSource _source;
    private readonly AccessTokenClock _clock;
    private readonly CancellationTokenSource _disposal = new();
    private readonly CancellationToken _disposed;

    /// <summary>A cache that requests its tokens from the token endpoints of its clients.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <param name="loggerFactory">Where failures and oddities are logged, without secrets; nowhere when null.</param>
    /// <param name="store">Where processes share tokens; null where each has its own.</param>
    public AccessTokenCache(TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IAccessTokenStore? store = null)
        : this(new AccessTokenClock(timeProvider ?? TimeProvider.System), clock => CreateSource(clock, loggerFactory ?? NullLoggerFactory.Instance, store))
    {
    }

    internal AccessTokenCache(AccessTokenClock clock, Func<AccessTokenClock, IAccessTokenSource> source)
    {
        _clock = clock;
        _source = source(clock);
        _disposed = _disposal.Token;
    }

    /// <summary>How many tokens, or failures, are kept.</summary>
    internal int Count => _entries.Count;

    /// <summary>Ends requests under way; whoever waits for one gets an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => _disposal.Cancel();

    /// <summary>A token that can be sent.</summary>
    /// <exception cref="TokenException">None could be had.</exception>
    /// <exception cref="OperationCanceledException">This caller no longer waits.</exception>
    /// <exception cref="ObjectDisposedException">The cache was disposed.</exception>
    internal ValueTask<AccessToken> GetAsync(ClientCredentials credentials, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        var outcome = EntryOf(credentials).GetAsync(credentials, cancellationToken);
        return outcome.IsCompletedSuccessfully && outcome.Result.Succeeded
            ? new ValueTask<AccessToken>(outcome.Result.Token)
            : WaitAsync(outcome);
    }

    /// <summary>A token to which there is nothing to do but send it; null where there is none, or where it is time for a new one.</summary>
    internal AccessToken? FindFresh(ClientCredentials credentials) =>
        _disposed.IsCancellationRequested ? null : EntryOf(credentials).FindFresh();

    /// <summary>See <see cref="AccessTokenEntry.RenewAsync"/>.</summary>
    internal async ValueTask<TokenOutcome> RenewAsync(ClientCredentials credentials, AccessToken rejected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        var outcome = await EntryOf(credentials).RenewAsync(credentials, rejected, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!outcome.Succeeded && _disposed.IsCancellationRequested, this);
        return outcome;
    }

    /// <summary>See <see cref="AccessTokenEntry.NoteReplay"/>.</summary>
    internal void NoteReplay(ClientCredentials credentials, AccessToken renewed, bool accepted) =>
        EntryOf(credentials).NoteReplay(renewed, accepted);

    /// <summary>Forgets the token of credentials that are no longer in use.</summary>
    internal void Remove(AccessTokenKey key) => _entries.TryRemove(key, out _);

    private static IAccessTokenSource CreateSource(AccessTokenClock clock, ILoggerFactory loggerFactory, IAccessTokenStore? store)
    {
        var endpoint = new TokenEndpoint(clock, loggerFactory.CreateLogger<TokenEndpoint>());
        return store is null ? endpoint : new SharedTokenSource(endpoint, store, clock, loggerFactory.CreateLogger<SharedTokenSource>());
    }

    private AccessTokenEntry EntryOf(ClientCredentials credentials) =>
        _entries.TryGetValue(credentials.Key, out var entry) ? entry : Add(credentials.Key);

    private AccessTokenEntry Add(AccessTokenKey key)
    {
        if (_entries.Count >= SweepAbove)
        {
            foreach (var (idleKey, idle) in _entries)
            {
                if (idle.IsIdle)
                {
                    _entries.TryRemove(idleKey, out _);
                }
            }
        }

        return _entries.GetOrAdd(key, static (_, cache) => new AccessTokenEntry(cache._source, cache._clock, cache._disposed), this);
    }

    private async ValueTask<AccessToken> WaitAsync(ValueTask<TokenOutcome> pending)
    {
        var outcome = await pending.ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(!outcome.Succeeded && _disposed.IsCancellationRequested, this);
        return outcome.GetTokenOrThrow();
    }
}
