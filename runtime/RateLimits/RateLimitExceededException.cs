namespace PiwikGen.RateLimits;

/// <summary>
/// A request was not sent because it would have gone beyond the limit: there was no permit and the client does not wait, or too many
/// requests wait already. Nothing reached the server.
/// </summary>
public sealed class RateLimitExceededException : Exception
{
    internal RateLimitExceededException(string message, string group, TimeSpan? retryAfter)
        : base(message)
    {
        Group = group;
        RetryAfter = retryAfter;
    }

    /// <summary>The requests that share the permits, such as <c>acme.piwik.pro/api/apps</c>.</summary>
    public string Group { get; }

    /// <summary>When the next permit is free, from the moment of the exception; those who wait already come first.</summary>
    public TimeSpan? RetryAfter { get; }
}
