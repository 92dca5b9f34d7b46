using System.Collections.Concurrent;

namespace PiwikGen.Soak;

/// <summary>What came of a run.</summary>
internal sealed class SoakResults
{
    private readonly ConcurrentDictionary<(string Outcome, bool IsExplained), long> _outcomes = new();
    private readonly List<(long Memory, int Handles)> _samples = [];
    private int _primaryHandlers;

    public TimeSpan Duration { get; set; }

    public TokenLedger? Tokens { get; set; }

    public int? SocketsBefore { get; set; }

    public int? SocketsAfter { get; set; }

    public int? HandlesBefore { get; set; }

    public int? HandlesAfter { get; set; }

    /// <summary>How often the factory built handlers anew.</summary>
    public int PrimaryHandlers => _primaryHandlers;

    /// <summary>Managed bytes after a collection, and open handles, at equal distances in time.</summary>
    public IReadOnlyList<(long Memory, int Handles)> Samples => _samples;

    public IEnumerable<KeyValuePair<(string Outcome, bool IsExplained), long>> Outcomes => _outcomes.OrderByDescending(static entry => entry.Value);

    public long Calls => _outcomes.Values.Sum();

    public long Wrong => _outcomes.Where(static entry => !entry.Key.IsExplained).Sum(static entry => entry.Value);

    public void Note(string outcome, bool isExplained) => _outcomes.AddOrUpdate((outcome, isExplained), 1, static (_, count) => count + 1);

    public void NoteHandler() => Interlocked.Increment(ref _primaryHandlers);

    public void Sample() => _samples.Add((GC.GetTotalMemory(forceFullCollection: true), OpenHandles.Count() ?? 0));
}
