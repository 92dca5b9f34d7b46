using Microsoft.Kiota.Abstractions.Serialization;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The model of an app, in the shape that Kiota's generator gives it.</summary>
public class KiotaItem : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Type { get; set; }

    public Guid? Id { get; set; }

    public KiotaAttributes? Attributes { get; set; }

    public static KiotaItem CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "type", node => Type = node.GetStringValue() },
        { "id", node => Id = node.GetGuidValue() },
        { "attributes", node => Attributes = node.GetObjectValue<KiotaAttributes>(KiotaAttributes.CreateFromDiscriminatorValue) },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("type", Type);
        writer.WriteGuidValue("id", Id);
        writer.WriteObjectValue<KiotaAttributes>("attributes", Attributes);
        writer.WriteAdditionalData(AdditionalData);
    }
}
