namespace PiwikGen.RateLimits;

/// <summary>The published limits of an API and how a client keeps inside them.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The limits. A request counts against the first rule that fits it; one that fits none is not limited.</summary>
    public IList<RateLimitRule> Rules { get; } = [];

    /// <summary>What becomes of a request for which no permit is free. Default: it waits.</summary>
    public RateLimitBehavior Behavior { get; set; }

    /// <summary>
    /// How many requests may wait in each group; a further one is refused as if <see cref="Behavior"/> were
    /// <see cref="RateLimitBehavior.Fail"/>. Default 1,000; 0 to 100,000.
    /// </summary>
    public int QueueLimit { get; set; } = 1000;

    /// <summary>
    /// Time added to each <see cref="RateLimitRule.Window"/>, because the server counts requests when they arrive, and some travel longer than
    /// others. Default 1 second; 0 to 1 minute.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromSeconds(1);
}
