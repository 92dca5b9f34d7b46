namespace PiwikGen.RateLimits;

/// <summary>What becomes of a request for which no permit is free.</summary>
public enum RateLimitBehavior
{
    /// <summary>It waits in line, first come, first served, as long as its caller does: the time counts against the time-out of the call.</summary>
    Wait,

    /// <summary>It is not sent, and <see cref="RateLimitExceededException"/> says when to come back.</summary>
    Fail,
}
