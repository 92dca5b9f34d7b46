using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PiwikGen.Authentication;

/// <summary>
/// A token as an <see cref="IAccessTokenStore"/> keeps it. Times are spans, not moments: the clocks of two machines differ, and a store
/// that lets entries expire knows what is left by its own clock.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class StoredAccessToken
{
    /// <summary>A token and its times.</summary>
    /// <param name="value">See <see cref="Value"/>.</param>
    /// <param name="life">See <see cref="Life"/>.</param>
    /// <param name="remaining">See <see cref="Remaining"/>.</param>
    public StoredAccessToken(string value, TimeSpan life, TimeSpan remaining)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        Life = life;
        Remaining = remaining;
    }

    /// <summary>The token. Whoever has it is the client: a store keeps it encrypted.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value { get; }

    /// <summary>How long the server lets the token live in all; to be given back unchanged. At most 24 hours.</summary>
    public TimeSpan Life { get; }

    /// <summary>How much of <see cref="Life"/> is left at the moment of writing or reading. What has none left is to be forgotten.</summary>
    public TimeSpan Remaining { get; }

    /// <summary>Says how long the token lives, never what it is.</summary>
    public override string ToString() => $"StoredAccessToken (value hidden, {Remaining} of {Life} left)";
}
