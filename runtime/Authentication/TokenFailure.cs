using System.Net;

namespace PiwikGen.Authentication;

/// <summary>
/// Why there is no token. Shared by all who waited for it; each of them throws an exception of its own, because one instance thrown
/// a thousand times grows its stack trace from thread to thread.
/// </summary>
internal sealed class TokenFailure
{
    public required Uri TokenUrl { get; init; }

    public required string Message { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    public string? Hint { get; init; }

    public bool IsTransient { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Exception? Inner { get; init; }

    public TokenException ToException() => new(this);
}
