using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Counts events of a kind.</summary>
internal sealed class EventCount(Func<SessionEvent, bool> counts) : IAccumulator
{
    private long _count;

    public object Result => _count;

    public void Add(Hit hit)
    {
        if (counts(hit.Event!))
        {
            _count++;
        }
    }
}
