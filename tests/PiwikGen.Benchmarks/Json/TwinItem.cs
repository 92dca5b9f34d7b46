namespace PiwikGen.Benchmarks.Json;

/// <summary>What one writes by hand for an app.</summary>
public sealed class TwinItem
{
    public string Type { get; set; } = "";

    public Guid Id { get; set; }

    public TwinAttributes Attributes { get; set; } = new();
}
