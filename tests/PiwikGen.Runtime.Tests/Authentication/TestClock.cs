using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A fake clock that tells when somebody begins to wait for it, so that a test advances it neither too early nor after a real delay.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly FakeTimeProvider _fake = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly SemaphoreSlim _timers = new(0);
    private readonly ConcurrentQueue<TimeSpan> _due = new();
    private TimeSpan _wallClockShift;
    private int _shortWaits;
    private int _secondWaits;

    /// <summary>How many waits of less than half a second have not ended yet: those of whoever looks again and again.</summary>
    public int ShortWaits => Volatile.Read(ref _shortWaits);

    /// <summary>How many waits of exactly one second have not ended yet: those of whoever keeps a lock.</summary>
    public int SecondWaits => Volatile.Read(ref _secondWaits);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => _fake.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _fake.GetUtcNow() + _wallClockShift;

    public override long GetTimestamp() => _fake.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isShort = dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(0.5);
        var timer = isShort || dueTime == TimeSpan.FromSeconds(1)
            ? new CountedWait(this, isShort, callback, state).Start(dueTime, period)
            : _fake.CreateTimer(callback, state, dueTime, period);
        _due.Enqueue(dueTime);
        _timers.Release();
        return timer;
    }

    public void Advance(double seconds) => _fake.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>What a user or NTP does to the wall clock; monotonic time knows nothing of it.</summary>
    public void ShiftWallClock(TimeSpan shift) => _wallClockShift += shift;

    /// <summary>Waits until somebody asks to be woken; gives after what time.</summary>
    public async Task<TimeSpan> NextTimerAsync()
    {
        Assert.True(await _timers.WaitAsync(TimeSpan.FromSeconds(20)), "Nobody began to wait for the clock.");
        Assert.True(_due.TryDequeue(out var due));
        return due;
    }

    /// <summary>Lets each wait that begins end at once, until the task is done. Gives the waits that were no request time-outs.</summary>
    public async Task<List<TimeSpan>> RunAsync(Task task, TimeSpan requestTimeout)
    {
        var waits = new List<TimeSpan>();
        while (!task.IsCompleted)
        {
            if (await Task.WhenAny(task, _timers.WaitAsync(TimeSpan.FromSeconds(20))) == task || !_due.TryDequeue(out var due))
            {
                break;
            }

            if (due != requestTimeout)
            {
                waits.Add(due);
                _fake.Advance(due);
            }
        }

        return waits;
    }

    /// <summary>A timer that counts for as long as it neither went off nor was disposed of.</summary>
    private sealed class CountedWait : ITimer
    {
        private readonly TestClock _clock;
        private readonly bool _isShort;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private ITimer? _timer;
        private int _ended;

        public CountedWait(TestClock clock, bool isShort, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            _isShort = isShort;
            Interlocked.Increment(ref Count);
        }

        private ref int Count => ref _isShort ? ref _clock._shortWaits : ref _clock._secondWaits;

        public CountedWait Start(TimeSpan dueTime, TimeSpan period)
        {
            _timer = _clock._fake.CreateTimer(static self => ((CountedWait)self!).GoOff(), this, dueTime, period);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer!.Change(dueTime, period);

        public void Dispose()
        {
            End();
            _timer!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            End();
            return _timer!.DisposeAsync();
        }

        private void GoOff()
        {
            End();
            _callback(_state);
        }

        private void End()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                Interlocked.Decrement(ref Count);
            }
        }
    }
}
