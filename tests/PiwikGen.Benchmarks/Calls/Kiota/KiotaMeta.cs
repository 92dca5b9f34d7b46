using Microsoft.Kiota.Abstractions.Serialization;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The model of the head of a page, in the shape that Kiota's generator gives it.</summary>
public class KiotaMeta : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Total { get; set; }

    public static KiotaMeta CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "total", node => Total = node.GetIntValue() },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("total", Total);
        writer.WriteAdditionalData(AdditionalData);
    }
}
