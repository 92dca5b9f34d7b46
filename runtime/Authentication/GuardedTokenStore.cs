using Microsoft.Extensions.Logging;
using PiwikGen.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>
/// A store for the time of one fetch: bounds its operations, believes nothing that it says, and lets it be after the first failure, so that a
/// store that is down costs one time-out and not four.
/// </summary>
internal sealed class GuardedTokenStore
{
    /// <summary>Prolonged every second: three missed and others may go on. A killed holder is followed within 3 seconds and a poll.</summary>
    public static readonly TimeSpan LockLife = TimeSpan.FromSeconds(3);

    private readonly IAccessTokenStore _store;
    private readonly string _key;
    private readonly AccessTokenClock _clock;
    private readonly ILogger _logger;
    private readonly string _owner = Guid.NewGuid().ToString("N");

    public GuardedTokenStore(IAccessTokenStore store, string key, AccessTokenClock clock, ILogger logger)
    {
        _store = store;
        _key = key;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Whether the store did what it was asked for so far.</summary>
    public bool Works { get; private set; } = true;

    /// <summary>A token of the store that can be sent for a while and is newer than the one held; else null.</summary>
    public async Task<AccessToken?> ReadAsync(AccessToken? held, CancellationToken cancellationToken)
    {
        // Before the reading: the token never seems to live longer than it does.
        var now = _clock.Now;
        var stored = await AskAsync("read", token => _store.ReadAsync(_key, token), null, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            return null;
        }

        if (!BearerTokenSyntax.IsValid(stored.Value) || stored.Life <= TimeSpan.Zero || stored.Life > TokenLife.Longest || stored.Remaining > stored.Life)
        {
            AuthenticationLog.StoredTokenIgnored(_logger);
            return null;
        }

        var found = new AccessToken(stored.Value, stored.Life, now - _clock.TicksOf(stored.Life - stored.Remaining), _clock.Time.GetUtcNow() + stored.Remaining) { IsShared = true };
        return CachedToken.Create(found, 0, _clock.Time).IsUsable(_clock.Now) && IsNewer(found, held) ? found : null;
    }

    public async Task WriteAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var remaining = token.Life - _clock.Time.GetElapsedTime(token.ObtainedAt);
        if (remaining > TimeSpan.Zero)
        {
            await AskAsync("write", stop => AsResult(_store.WriteAsync(_key, new StoredAccessToken(token.Value, token.Life, remaining), stop)), false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the lock, or prolongs it.</summary>
    public Task<bool> TryLockAsync(CancellationToken cancellationToken) =>
        AskAsync("lock", token => _store.TryLockAsync(_key, _owner, LockLife, token), false, cancellationToken);

    public Task UnlockAsync() => AskAsync("unlock", token => AsResult(_store.UnlockAsync(_key, _owner, token)), false, CancellationToken.None);

    /// <summary>Prolongs the lock until cancelled. A failure is not the end: the token that is under way is written all the same.</summary>
    public async Task KeepLockAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LockLife / 3, _clock.Time, cancellationToken).ConfigureAwait(false);
                await TryLockAsync(cancellationToken).ConfigureAwait(false);
                Works = true;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A token from before the one that a server has just refused helps nobody.
    private static bool IsNewer(AccessToken found, AccessToken? held) =>
        held is null || (found.ObtainedAt > held.ObtainedAt && !string.Equals(found.Value, held.Value, StringComparison.Ordinal));

    private static async ValueTask<bool> AsResult(ValueTask operation)
    {
        await operation.ConfigureAwait(false);
        return true;
    }

    private async Task<T> AskAsync<T>(string what, Func<CancellationToken, ValueTask<T>> operation, T otherwise, CancellationToken cancellationToken)
    {
        if (!Works)
        {
            return otherwise;
        }

        using var timeout = new CancellationTokenSource(_store.OperationTimeout, _clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var task = operation(either.Token).AsTask();

            // A store that does not listen to cancellation is left alone, and what it throws later is nobody's.
            _ = task.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return await task.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Works = false;
            AuthenticationLog.StoreFailed(_logger, what, timeout.IsCancellationRequested ? "no answer in time" : exception.GetType().Name);
            return otherwise;
        }
    }
}
