using Microsoft.Kiota.Abstractions.Serialization;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The model of the settings of an app, in the shape that Kiota's generator gives it.</summary>
public class KiotaAttributes : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Name { get; set; }

    public List<string>? Urls { get; set; }

    public string? Timezone { get; set; }

    public string? Currency { get; set; }

    public string? Organization { get; set; }

    public int? Delay { get; set; }

    public double? Sampling { get; set; }

    public bool? Gdpr { get; set; }

    public bool? Cnil { get; set; }

    public bool? ECommerceTracking { get; set; }

    public List<string>? ExcludedIps { get; set; }

    public DateTimeOffset? AddedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public static KiotaAttributes CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "name", node => Name = node.GetStringValue() },
        { "urls", node => Urls = node.GetCollectionOfPrimitiveValues<string>()?.ToList() },
        { "timezone", node => Timezone = node.GetStringValue() },
        { "currency", node => Currency = node.GetStringValue() },
        { "organization", node => Organization = node.GetStringValue() },
        { "delay", node => Delay = node.GetIntValue() },
        { "sampling", node => Sampling = node.GetDoubleValue() },
        { "gdpr", node => Gdpr = node.GetBoolValue() },
        { "cnil", node => Cnil = node.GetBoolValue() },
        { "eCommerceTracking", node => ECommerceTracking = node.GetBoolValue() },
        { "excludedIps", node => ExcludedIps = node.GetCollectionOfPrimitiveValues<string>()?.ToList() },
        { "addedAt", node => AddedAt = node.GetDateTimeOffsetValue() },
        { "updatedAt", node => UpdatedAt = node.GetDateTimeOffsetValue() },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("name", Name);
        writer.WriteCollectionOfPrimitiveValues<string>("urls", Urls);
        writer.WriteStringValue("timezone", Timezone);
        writer.WriteStringValue("currency", Currency);
        writer.WriteStringValue("organization", Organization);
        writer.WriteIntValue("delay", Delay);
        writer.WriteDoubleValue("sampling", Sampling);
        writer.WriteBoolValue("gdpr", Gdpr);
        writer.WriteBoolValue("cnil", Cnil);
        writer.WriteBoolValue("eCommerceTracking", ECommerceTracking);
        writer.WriteCollectionOfPrimitiveValues<string>("excludedIps", ExcludedIps);
        writer.WriteDateTimeOffsetValue("addedAt", AddedAt);
        writer.WriteDateTimeOffsetValue("updatedAt", UpdatedAt);
        writer.WriteAdditionalData(AdditionalData);
    }
}
