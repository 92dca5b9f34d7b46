namespace PiwikGen.Authentication;

/// <summary>How long no token is requested after failures: no storm on a server that is down or says no.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAskedFor = TimeSpan.FromMinutes(2);

    /// <summary>30 seconds after a refusal; 1, 2, 4 ... 30 seconds, less up to a quarter, after what may pass; longer if the server asks for it.</summary>
    public static TimeSpan After(TokenFailure failure, int failures, double jitter)
    {
        var pause = failure.IsTransient ? Doubled(failures) * (1 - (jitter / 4)) : Longest;
        if (failure.RetryAfter is not { } asked || asked <= pause)
        {
            return pause;
        }

        return asked < LongestAskedFor ? asked : LongestAskedFor;
    }

    /// <summary>1, 2, 4 ... 30 seconds for the first, second, third ... time.</summary>
    public static TimeSpan Doubled(int times) => times > 5 ? Longest : TimeSpan.FromSeconds(1 << Math.Max(times - 1, 0));
}
