namespace PiwikGen.Responses;

/// <summary>
/// When a call ends early: the caller's token, or its time-out. The two stay apart. Where the <see cref="HttpClient"/> ends the wait for the
/// headers after the same time by itself, only the body needs a timer, and one that is in memory already needs none. A mutable struct: hold it in a field.
/// </summary>
internal struct CallDeadline : IDisposable
{
    // The longest that timers take.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _time;
    private long _started;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;

    /// <param name="timeout">The time for the whole call.</param>
    /// <param name="isTransports">Whether it is the <see cref="HttpClient"/>'s own, by the same clock.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">The caller's token.</param>
    public CallDeadline(TimeSpan timeout, bool isTransports, TimeProvider time, CancellationToken caller)
    {
        _time = time;
        Caller = caller;
        Timeout = timeout;
        IsTransports = isTransports;
        Token = caller;
    }

    public CancellationToken Caller { get; }

    public TimeSpan Timeout { get; }

    public bool IsTransports { get; }

    /// <summary>Cancelled by either.</summary>
    public CancellationToken Token { get; private set; }

    public readonly bool IsOver => _source is { IsCancellationRequested: true } && !Caller.IsCancellationRequested;

    /// <summary>The call begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is zero or negative.</exception>
    public void Start()
    {
        if (Timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        if (IsTransports)
        {
            _started = _time.GetTimestamp();
        }
        else
        {
            Arm(Timeout);
        }
    }

    /// <summary>The headers are there, and the body is on its way: what is left of the time counts for it.</summary>
    public void AwaitBody()
    {
        if (IsTransports && _source is null && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            var left = Timeout - _time.GetElapsedTime(_started);
            Arm(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
        Token = Caller;
    }

    private void Arm(TimeSpan left)
    {
        _source = new CancellationTokenSource(left < Longest ? left : Longest, _time);
        _registration = Caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }
}
