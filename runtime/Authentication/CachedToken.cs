namespace PiwikGen.Authentication;

/// <summary>A token with the moments, on the monotonic clock, at which its treatment changes. Immutable: read without a lock.</summary>
internal sealed class CachedToken
{
    private static readonly TimeSpan MaxSkew = TimeSpan.FromSeconds(60);

    private readonly long _refreshAt;
    private readonly long _staleAt;
    private readonly long _deadAt;

    private CachedToken(AccessToken token, long refreshAt, long staleAt, long deadAt)
    {
        Token = token;
        _refreshAt = refreshAt;
        _staleAt = staleAt;
        _deadAt = deadAt;
    }

    public AccessToken Token { get; }

    /// <param name="token">The token as it was received.</param>
    /// <param name="jitter">0 to 1: many processes that started together do not refresh together.</param>
    /// <param name="time">Gives the length of a clock tick.</param>
    public static CachedToken Create(AccessToken token, double jitter, TimeProvider time)
    {
        var life = token.Life;
        var skew = life / 10 < MaxSkew ? life / 10 : MaxSkew;
        long After(TimeSpan span) => token.ObtainedAt + (long)(span.TotalSeconds * time.TimestampFrequency);
        return new CachedToken(token, After(life * (0.8 + (0.1 * jitter))), After(life - skew), After(life));
    }

    /// <summary>As fresh as can be: nothing to do.</summary>
    public bool IsFresh(long now) => now < _refreshAt;

    /// <summary>Good for sending, though a new one may be on its way.</summary>
    public bool IsUsable(long now) => now < _staleAt;

    /// <summary>Not yet dead: better than nothing when no new one can be had.</summary>
    public bool IsAlive(long now) => now < _deadAt;

    /// <summary>The same token after a server refused it: nobody should take it if a new one can be had.</summary>
    public CachedToken AsRejected(long now) => new(Token, now, now, _deadAt);
}
