namespace PiwikGen.Testing.Hosting;

/// <summary>Takes as many requests at once as it allows a minute, and leaks evenly.</summary>
internal sealed class LeakyBucket(int perMinute, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _looked = time.GetTimestamp();
    private double _level;

    /// <summary>Null where the request is taken; otherwise how long it takes until one is.</summary>
    public TimeSpan? Refuse()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var leaked = time.GetElapsedTime(_looked, now).TotalMinutes * perMinute;
            _level = Math.Max(0, _level - leaked);
            _looked = now;
            if (_level + 1 > perMinute)
            {
                return TimeSpan.FromMinutes((_level + 1 - perMinute) / perMinute);
            }

            _level++;
            return null;
        }
    }
}
