using System.Threading.RateLimiting;
using PiwikGen.Authentication;

namespace PiwikGen.RateLimits;

/// <summary>
/// The permits of one group and the line of those who wait for them. The limiters of System.Threading.RateLimiting live by the system's
/// clock; this one lives by a <see cref="TimeProvider"/>, and it can be paused when a server says so.
/// </summary>
internal sealed class WindowRateLimiter : RateLimiter
{
    private readonly object _gate = new();
    private readonly LinkedList<Waiter> _line = new();
    private readonly PermitWindow _window;
    private readonly AccessTokenClock _clock;
    private readonly int _queueLimit;
    private readonly long _created;
    private ITimer? _timer;
    private int _refusals;
    private long _granted;
    private long _refused;
    private bool _disposed;

    public WindowRateLimiter(int permits, TimeSpan window, int queueLimit, AccessTokenClock clock)
    {
        _window = new PermitWindow(permits, clock.TicksOf(window));
        _queueLimit = queueLimit;
        _clock = clock;
        _created = clock.Now;
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var now = _clock.Now;
                return _line.Count > 0 || _window.IdleSince(now, _created) is not { } since ? null : _clock.Time.GetElapsedTime(since, now);
            }
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _window.Available(_clock.Now),
                CurrentQueuedCount = _line.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <summary>The server refused a request for its rate: nothing is sent for as long as it says, or 1, 2, 4 ... 30 seconds where it says nothing.</summary>
    /// <returns>How long the pause is.</returns>
    public TimeSpan Pause(TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            // Requests that were under way together are refused together, and that is one refusal.
            if (!_window.IsPaused(_clock.Now))
            {
                _refusals++;
            }

            var pause = retryAfter ?? RetryPause.Doubled(_refusals);
            _window.Pause(_clock.After(pause));
            Arm();
            return pause;
        }
    }

    /// <summary>The server took a request: the next pause without a time is a short one again.</summary>
    public void Resume()
    {
        if (Volatile.Read(ref _refusals) != 0)
        {
            lock (_gate)
            {
                _refusals = 0;
            }
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(RequestRateLimiter));
            return TryTake(permitCount) ? PermitLease.Granted : Refuse(permitCount, "no permit is free");
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(RequestRateLimiter));
            if (TryTake(permitCount))
            {
                return new ValueTask<RateLimitLease>(PermitLease.Granted);
            }

            if (_line.Count >= _queueLimit)
            {
                return new ValueTask<RateLimitLease>(Refuse(permitCount, "too many requests wait already"));
            }

            waiter = new Waiter(permitCount);
            _line.AddLast(waiter.Place);
            Arm();
        }

        return new ValueTask<RateLimitLease>(WaitAsync(waiter, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
            foreach (var waiter in _line)
            {
                waiter.TrySetException(new ObjectDisposedException(nameof(RequestRateLimiter)));
            }

            _line.Clear();
        }
    }

    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return default;
    }

    // Whoever comes later does not overtake those in line.
    private bool TryTake(int permitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _window.Permits);
        var now = _clock.Now;
        var taken = _line.Count == 0 && (permitCount == 0 ? _window.Available(now) > 0 : _window.TryTake(permitCount, now));
        _granted += taken ? 1 : 0;
        return taken;
    }

    private PermitLease Refuse(int permitCount, string reason)
    {
        _refused++;
        var now = _clock.Now;
        return PermitLease.Refused(_clock.Time.GetElapsedTime(now, _window.FreeAt(Math.Max(permitCount, 1), now)), reason);
    }

    private async Task<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        try
        {
            return await waiter.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A permit that was given at this very moment is lost, which is inside the limit all the same.
            lock (_gate)
            {
                if (waiter.Place.List is not null)
                {
                    _line.Remove(waiter.Place);
                    Serve();
                }
            }

            throw;
        }
    }

    /// <summary>Gives permits to the first in line for as long as there are any.</summary>
    private void Serve()
    {
        var now = _clock.Now;
        while (_line.First is { } first && (first.Value.PermitCount == 0 ? _window.Available(now) > 0 : _window.TryTake(first.Value.PermitCount, now)))
        {
            _line.RemoveFirst();
            _granted++;
            first.Value.TrySetResult(PermitLease.Granted);
        }

        Arm();
    }

    /// <summary>Wakes when the first in line may go.</summary>
    private void Arm()
    {
        if (_disposed || _line.First is not { } first)
        {
            return;
        }

        var now = _clock.Now;
        var wait = _clock.Time.GetElapsedTime(now, _window.FreeAt(Math.Max(first.Value.PermitCount, 1), now));

        // Timers count milliseconds and may come a little early: then the rest is waited for once more.
        var due = wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;
        if (_timer is null)
        {
            _timer = CreateTimer(due);
        }
        else
        {
            _timer.Change(due, Timeout.InfiniteTimeSpan);
        }
    }

    // The timer belongs to all who wait, not to the request that came first.
    private ITimer CreateTimer(TimeSpan due)
    {
        using var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        return _clock.Time.CreateTimer(static limiter => ((WindowRateLimiter)limiter!).OnTimer(), this, due, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            Serve();
        }
    }

    private sealed class Waiter : TaskCompletionSource<RateLimitLease>
    {
        public Waiter(int permitCount)
            : base(TaskCreationOptions.RunContinuationsAsynchronously)
        {
            PermitCount = permitCount;
            Place = new LinkedListNode<Waiter>(this);
        }

        public int PermitCount { get; }

        public LinkedListNode<Waiter> Place { get; }
    }
}
