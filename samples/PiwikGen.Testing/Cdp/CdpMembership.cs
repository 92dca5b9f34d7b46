namespace PiwikGen.Testing.Cdp;

/// <summary>That a profile met the conditions of one version of an audience.</summary>
internal sealed class CdpMembership(DateTimeOffset joinedAt)
{
    public DateTimeOffset JoinedAt { get; set; } = joinedAt;

    public DateTimeOffset LastMatch { get; set; } = joinedAt;

    /// <summary>Whether it is so long ago that the profile has left.</summary>
    public bool HasLeft { get; set; }
}
