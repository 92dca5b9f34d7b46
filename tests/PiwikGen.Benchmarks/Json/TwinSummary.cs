namespace PiwikGen.Benchmarks.Json;

/// <summary>The twin of <see cref="Apps.AppSummary"/>.</summary>
public sealed class TwinSummary
{
    public string Type { get; set; } = "";

    public Guid Id { get; set; }

    public TwinSummaryAttributes Attributes { get; set; } = new();
}
