namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Adds up events of one type only.</summary>
internal sealed class LimitedAccumulator(IAccumulator inner, string eventType) : IAccumulator
{
    public object? Result => inner.Result;

    public void Add(Hit hit)
    {
        if (hit.Event!.Type.IdText == eventType)
        {
            inner.Add(hit);
        }
    }
}
