namespace PiwikGen.RateLimits;

/// <summary>One limit of an API: so many requests of a kind within a time, for each host and each group of paths apart.</summary>
public sealed class RateLimitRule
{
    /// <summary>
    /// Which paths are counted: segments that have to be there, and <c>*</c> for a segment that may have any value, each value being a
    /// group with permits of its own. Longer paths count with their beginning. <c>/api/*</c> counts <c>/api/apps/v2</c> and
    /// <c>/api/apps/v2/17</c> together, and <c>/api/cdp</c> apart from them. Default <c>/</c>: all paths of a host together.
    /// </summary>
    public string Path { get; set; } = "/";

    /// <summary>Which HTTP methods are counted, all of them together. Default: empty, which stands for every method.</summary>
    public ICollection<HttpMethod> Methods { get; } = [];

    /// <summary>How many requests are sent within any <see cref="Window"/>. 1 to 100,000.</summary>
    public int Permits { get; set; }

    /// <summary>The time for which a request counts. 100 milliseconds to 1 day; default one minute.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Such as <c>600 GET /api/* in 60 s</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Permits} {(Methods.Count == 0 ? "requests" : string.Join('|', Methods))} {Path} in {Window.TotalSeconds} s");
}
