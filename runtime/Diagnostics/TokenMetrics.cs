using System.Diagnostics;
using System.Diagnostics.Metrics;
using PiwikGen.Authentication;

namespace PiwikGen.Diagnostics;

/// <summary>Counts and times what happens with tokens. Tags are few and never hold a credential.</summary>
internal static class TokenMetrics
{
    private static readonly Counter<long> Hits = PiwikGenTelemetry.Meter.CreateCounter<long>(
        "piwikgen.token.cache.hits", "{hit}", "Calls that found a usable token in the cache.");

    private static readonly Counter<long> Requests = PiwikGenTelemetry.Meter.CreateCounter<long>(
        "piwikgen.token.requests", "{request}", "Tokens asked for, by outcome; further attempts after a failure are not counted apart.");

    private static readonly Counter<long> Failures = PiwikGenTelemetry.Meter.CreateCounter<long>(
        "piwikgen.token.failures", "{failure}", "Tokens that could not be had.");

    private static readonly Counter<long> Renewals = PiwikGenTelemetry.Meter.CreateCounter<long>(
        "piwikgen.token.forced_renewals", "{renewal}", "Answers with 401 after which the token was renewed.");

    private static readonly Histogram<double> Wait = PiwikGenTelemetry.Meter.CreateHistogram<double>(
        "piwikgen.token.wait.duration", "s", "Time that a call waited for a token.");

    public static void CacheHit() => Hits.Add(1);

    public static void ForcedRenewal() => Renewals.Add(1);

    /// <summary>A timestamp where somebody listens, else zero.</summary>
    public static long WaitStarted(AccessTokenClock clock) => Wait.Enabled ? clock.Now : 0;

    public static void WaitEnded(AccessTokenClock clock, long started)
    {
        // Zero: nobody listened when the wait began.
        if (started != 0)
        {
            Wait.Record(clock.Time.GetElapsedTime(started).TotalSeconds);
        }
    }

    /// <summary>The request for a token belongs to the trace of the call that set it off, though all calls wait for it.</summary>
    public static Activity? StartActivity(ClientCredentials credentials, ActivityContext parent)
    {
        var activity = PiwikGenTelemetry.Activities.StartActivity("piwikgen.token.request", ActivityKind.Internal, parent);
        activity?.SetTag("server.address", credentials.TokenUrl.IdnHost);
        activity?.SetTag("server.port", credentials.TokenUrl.Port);
        return activity;
    }

    public static void Fetched(Activity? activity, TokenOutcome outcome)
    {
        var error = outcome.Succeeded ? null : outcome.Failure.Error ?? (outcome.Failure.IsTransient ? "transient" : "refused");
        if (error is null)
        {
            // A token that another process requested is no request of this one, and yet an answer to the question.
            Requests.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Token!.IsShared ? "shared" : "success"));
            return;
        }

        Requests.Add(1, new KeyValuePair<string, object?>("outcome", "failure"));
        Failures.Add(1, new KeyValuePair<string, object?>("error.type", error));
        activity?.SetTag("error.type", error);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
