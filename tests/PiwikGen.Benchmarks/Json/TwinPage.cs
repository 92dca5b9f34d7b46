namespace PiwikGen.Benchmarks.Json;

/// <summary>What one writes by hand for a page of apps.</summary>
public sealed class TwinPage
{
    public TwinMeta Meta { get; set; } = new();

    public List<TwinItem> Data { get; set; } = [];
}
