namespace PiwikGen.Authentication;

/// <summary>Monotonic time and chance, for everything that is decided about tokens: a wall clock that jumps changes nothing.</summary>
internal sealed class AccessTokenClock
{
    public AccessTokenClock(TimeProvider time, Func<double>? jitter = null)
    {
        Time = time;
        Jitter = jitter ?? Random.Shared.NextDouble;
    }

    public TimeProvider Time { get; }

    /// <summary>0 to 1.</summary>
    public Func<double> Jitter { get; }

    public long Now => Time.GetTimestamp();

    public long After(TimeSpan span) => Now + TicksOf(span);

    /// <summary>A time in ticks of this clock, rounded up: what is due is never early.</summary>
    public long TicksOf(TimeSpan span) => (long)Math.Ceiling(span.TotalSeconds * Time.TimestampFrequency);
}
