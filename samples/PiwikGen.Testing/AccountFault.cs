namespace PiwikGen.Testing;

/// <summary>One fault and the requests that it still holds for.</summary>
internal sealed class AccountFault(string? pathPrefix, int times)
{
    private int _left = times;

    public int StatusCode { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public string? Reason { get; init; }

    public bool IsHtml { get; init; }

    public bool IsCutShort { get; init; }

    public TimeSpan Delay { get; init; }

    public bool TryUse(string path) =>
        (pathPrefix is null || path.StartsWith(pathPrefix, StringComparison.Ordinal)) && Interlocked.Decrement(ref _left) >= 0;
}
