namespace PiwikGen.Responses;

/// <summary>When a call ends early: the caller's token, or its time-out. The two stay apart. A mutable struct: hold it in a field.</summary>
internal struct CallDeadline : IDisposable
{
    // The longest that timers take.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    public CallDeadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        Caller = caller;
        Timeout = timeout;
        Token = caller;
        if (timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        _source = new CancellationTokenSource(timeout < Longest ? timeout : Longest, time);
        _registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }

    public CancellationToken Caller { get; }

    public TimeSpan Timeout { get; }

    /// <summary>Cancelled by either.</summary>
    public CancellationToken Token { get; private set; }

    public readonly bool IsOver => _source is { IsCancellationRequested: true } && !Caller.IsCancellationRequested;

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
        Token = Caller;
    }
}
