namespace PiwikGen.Responses;

/// <summary>When a call ends early: the caller's token, or its time-out. The two stay apart. A mutable struct: hold it in a field.</summary>
internal struct CallDeadline : IDisposable
{
    // The longest that timers take.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _time;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;

    public CallDeadline(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        _time = time;
        Caller = caller;
        Timeout = timeout;
        Token = caller;
    }

    public CancellationToken Caller { get; }

    public TimeSpan Timeout { get; }

    /// <summary>Cancelled by either.</summary>
    public CancellationToken Token { get; private set; }

    public readonly bool IsOver => _source is { IsCancellationRequested: true } && !Caller.IsCancellationRequested;

    /// <exception cref="ArgumentOutOfRangeException">The time-out is zero or negative.</exception>
    public void Start()
    {
        if (Timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        _source = new CancellationTokenSource(Timeout < Longest ? Timeout : Longest, _time);
        _registration = Caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
        Token = Caller;
    }
}
