namespace PiwikGen.Testing;

/// <summary>How many requests a minute the account takes for each group of paths (<c>/api/apps</c>, <c>/api/analytics</c>, ...); one more is a 429 with <c>Retry-After</c>.</summary>
/// <param name="ReadsPerMinute">GET requests, 1 or more.</param>
/// <param name="WritesPerMinute">All other requests, 1 or more; queries of analytics are among them.</param>
public sealed record AccountRateLimits(int ReadsPerMinute, int WritesPerMinute)
{
    /// <summary>What Piwik PRO publishes: 600 GET requests and 60 others a minute.</summary>
    public static AccountRateLimits Published { get; } = new(600, 60);
}
