namespace PiwikGen.Testing.Hosting;

/// <summary>Numbers, keeps and announces the exchanges.</summary>
internal sealed class ExchangeLog
{
    private const int Kept = 500;

    private readonly Lock _lock = new();
    private readonly Queue<Exchange> _latest = new();
    private int _number;

    public event Action<Exchange>? Completed;

    public void Add(Exchange exchange)
    {
        lock (_lock)
        {
            var numbered = exchange with { Number = ++_number };
            _latest.Enqueue(numbered);
            if (_latest.Count > Kept)
            {
                _latest.Dequeue();
            }

            Completed?.Invoke(numbered);
        }
    }

    public Exchange[] Latest()
    {
        lock (_lock)
        {
            return [.. _latest];
        }
    }
}
