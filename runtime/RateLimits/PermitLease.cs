using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace PiwikGen.RateLimits;

/// <summary>Leave to send, or none and when to come back. Nothing is given back at the end: what was sent was counted.</summary>
internal sealed class PermitLease : RateLimitLease
{
    public static readonly PermitLease Granted = new(true, null, null);

    private static readonly string[] Names = [MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name];

    private readonly TimeSpan? _retryAfter;
    private readonly string? _reason;

    private PermitLease(bool isAcquired, TimeSpan? retryAfter, string? reason)
    {
        IsAcquired = isAcquired;
        _retryAfter = retryAfter;
        _reason = reason;
    }

    public override bool IsAcquired { get; }

    public override IEnumerable<string> MetadataNames => IsAcquired ? [] : Names;

    public static PermitLease Refused(TimeSpan retryAfter, string reason) => new(false, retryAfter, reason);

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? _retryAfter : metadataName == MetadataName.ReasonPhrase.Name ? _reason : null;
        return metadata is not null;
    }
}
