namespace PiwikGen.Benchmarks.Json;

/// <summary>The twin of <see cref="Apps.AppSummaryAttributes"/>.</summary>
public sealed class TwinSummaryAttributes
{
    public string Name { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
