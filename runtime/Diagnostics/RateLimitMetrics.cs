using System.Diagnostics.Metrics;
using PiwikGen.Authentication;

namespace PiwikGen.Diagnostics;

/// <summary>Times what requests wait for permits.</summary>
internal static class RateLimitMetrics
{
    private static readonly Histogram<double> Wait = PiwikGenTelemetry.Meter.CreateHistogram<double>(
        "piwikgen.rate_limit.wait.duration", "s", "Time that a request waited for a permit, by outcome.");

    /// <summary>A timestamp where somebody listens, else zero.</summary>
    public static long WaitStarted(AccessTokenClock clock) => Wait.Enabled ? clock.Now : 0;

    public static void WaitEnded(AccessTokenClock clock, long started, bool granted)
    {
        // Zero: nobody listened when the wait began.
        if (started != 0)
        {
            Wait.Record(clock.Time.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", granted ? "granted" : "refused"));
        }
    }
}
