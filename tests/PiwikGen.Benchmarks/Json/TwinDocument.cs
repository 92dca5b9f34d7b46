namespace PiwikGen.Benchmarks.Json;

/// <summary>What one writes by hand for the answer with one app.</summary>
public sealed class TwinDocument
{
    public TwinItem Data { get; set; } = new();
}
