using Microsoft.Kiota.Abstractions.Serialization;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The model of the answer with one app, in the shape that Kiota's generator gives it.</summary>
public class KiotaDocument : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public KiotaItem? Data { get; set; }

    public static KiotaDocument CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "data", node => Data = node.GetObjectValue<KiotaItem>(KiotaItem.CreateFromDiscriminatorValue) },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteObjectValue<KiotaItem>("data", Data);
        writer.WriteAdditionalData(AdditionalData);
    }
}
