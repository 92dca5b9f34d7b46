using System.Text.Json.Serialization;

namespace PiwikGen.Benchmarks.Json;

/// <summary>What one writes by hand for the settings of an app: the same members with the same types as the generated class.</summary>
public sealed class TwinAttributes
{
    public string Name { get; set; } = "";

    public List<string>? Urls { get; set; }

    public string? Timezone { get; set; }

    public string? Currency { get; set; }

    public string? Organization { get; set; }

    public long? Delay { get; set; }

    public double? Sampling { get; set; }

    public bool? Gdpr { get; set; }

    public bool? Cnil { get; set; }

    // The camel case policy would make it the same name; said here for Newtonsoft.Json's, which would not.
    [JsonPropertyName("eCommerceTracking")]
    [Newtonsoft.Json.JsonProperty("eCommerceTracking")]
    public bool? ECommerceTracking { get; set; }

    public List<string>? ExcludedIps { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
