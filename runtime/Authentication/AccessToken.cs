using System.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>A bearer token as the token endpoint handed it out. Its value is in no <see cref="ToString"/>, debugger view or serialised form.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AccessToken
{
    internal AccessToken(string value, TimeSpan life, long obtainedAt, DateTimeOffset expiresAt)
    {
        Value = value;
        HeaderValue = "Bearer " + value;
        Life = life;
        ObtainedAt = obtainedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>How long the server says that the token lives, counted from the moment the request for it was sent.</summary>
    public TimeSpan Life { get; }

    /// <summary>When the token ends by the wall clock: for display only. Freshness is decided by a monotonic clock.</summary>
    public DateTimeOffset ExpiresAt { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Value { get; }

    /// <summary>The whole header value, built once: a string that is sent as it stands costs nothing per request.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string HeaderValue { get; }

    /// <summary><see cref="TimeProvider.GetTimestamp"/> before the request was sent: a token never seems to live longer than it does.</summary>
    internal long ObtainedAt { get; }

    /// <summary>Whether another process requested it.</summary>
    internal bool IsShared { get; init; }

    /// <summary>Says when the token ends, never what it is.</summary>
    public override string ToString() => $"AccessToken (value hidden, expires {ExpiresAt:O})";
}
