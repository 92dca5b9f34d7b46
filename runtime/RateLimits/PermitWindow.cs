namespace PiwikGen.RateLimits;

/// <summary>
/// When permits were given, as far as they still count. A log instead of a bucket: no stretch of the window's length ever holds more than the
/// permits, which keeps a client inside a limit whether the server counts by fixed windows, by sliding ones or with a bucket. Not thread-safe.
/// </summary>
internal sealed class PermitWindow
{
    private readonly Queue<long> _given = new();
    private readonly int _permits;
    private readonly long _length;
    private long _pausedUntil = long.MinValue;
    private long _lastForgotten = long.MinValue;

    /// <param name="permits">How many permits a window has.</param>
    /// <param name="length">The length of a window in ticks of the clock.</param>
    public PermitWindow(int permits, long length)
    {
        _permits = permits;
        _length = length;
    }

    public int Permits => _permits;

    public int Available(long now)
    {
        Forget(now);
        return now < _pausedUntil ? 0 : _permits - _given.Count;
    }

    public bool TryTake(int count, long now)
    {
        if (Available(now) < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            _given.Enqueue(now);
        }

        return true;
    }

    /// <summary>When so many permits are free together, if nobody takes any until then.</summary>
    public long FreeAt(int count, long now)
    {
        Forget(now);
        var missing = _given.Count + count - _permits;
        var free = missing <= 0 ? now : missing == 1 ? _given.Peek() + _length : _given.ElementAt(missing - 1) + _length;
        return Math.Max(free, _pausedUntil);
    }

    /// <summary>No permit until then.</summary>
    public void Pause(long until) => _pausedUntil = Math.Max(_pausedUntil, until);

    public bool IsPaused(long now) => now < _pausedUntil;

    /// <summary>Since when nothing counts any more; null while something does.</summary>
    public long? IdleSince(long now, long created)
    {
        Forget(now);
        return _given.Count > 0 || now < _pausedUntil ? null : Math.Max(Math.Max(created, _lastForgotten), _pausedUntil);
    }

    private void Forget(long now)
    {
        while (_given.TryPeek(out var oldest) && now - oldest >= _length)
        {
            _lastForgotten = _given.Dequeue() + _length;
        }
    }
}
