namespace PiwikGen.Redis.Worker;

/// <summary>Real time that can be set ahead: a token grows old at once, while locks and time-outs take the time that they take.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public override long GetTimestamp() => base.GetTimestamp() + Volatile.Read(ref _shift);

    public void Shift(TimeSpan by) => Interlocked.Add(ref _shift, (long)(by.TotalSeconds * TimestampFrequency));
}
