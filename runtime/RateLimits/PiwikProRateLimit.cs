namespace PiwikGen.RateLimits;

/// <summary>
/// The published limits of Piwik PRO's API, in force since June 2025: for each address and each group of paths (<c>/api/apps</c>,
/// <c>/api/analytics</c>, <c>/api/cdp</c>, ...) 600 GET requests and 60 others a minute. Queries of analytics are POST requests and count
/// among the others.
/// </summary>
public static class PiwikProRateLimit
{
    /// <summary>The name under which clients share these limits: <c>PiwikPro</c>.</summary>
    public const string Name = "PiwikPro";

    /// <summary>Adds the rules to options.</summary>
    public static void Configure(RateLimitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Rules.Add(new RateLimitRule { Path = "/api/*", Methods = { HttpMethod.Get }, Permits = 600 });
        options.Rules.Add(new RateLimitRule { Path = "/api/*", Permits = 60 });
    }

    /// <summary>A limiter for these limits outside dependency injection.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    public static RequestRateLimiter CreateLimiter(TimeProvider? timeProvider = null)
    {
        var options = new RateLimitOptions();
        Configure(options);
        return new RequestRateLimiter(options, timeProvider);
    }
}
