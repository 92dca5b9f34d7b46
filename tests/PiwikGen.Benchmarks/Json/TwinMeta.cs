namespace PiwikGen.Benchmarks.Json;

/// <summary>What one writes by hand for the head of a page.</summary>
public sealed class TwinMeta
{
    public long Total { get; set; }
}
