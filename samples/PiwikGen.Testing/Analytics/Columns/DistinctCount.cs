namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Counts different values; those that are null do not count.</summary>
internal sealed class DistinctCount(Func<Hit, object?> read) : IAccumulator
{
    private readonly HashSet<object> _seen = [];

    public object Result => (long)_seen.Count;

    public void Add(Hit hit)
    {
        if (read(hit) is { } value)
        {
            _seen.Add(value);
        }
    }
}
