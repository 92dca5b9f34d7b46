using Microsoft.Kiota.Abstractions.Serialization;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The model of a page of apps, in the shape that Kiota's generator gives it.</summary>
public class KiotaPage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public KiotaMeta? Meta { get; set; }

    public List<KiotaItem>? Data { get; set; }

    public static KiotaPage CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "meta", node => Meta = node.GetObjectValue<KiotaMeta>(KiotaMeta.CreateFromDiscriminatorValue) },
        { "data", node => Data = node.GetCollectionOfObjectValues<KiotaItem>(KiotaItem.CreateFromDiscriminatorValue)?.ToList() },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteObjectValue<KiotaMeta>("meta", Meta);
        writer.WriteCollectionOfObjectValues<KiotaItem>("data", Data);
        writer.WriteAdditionalData(AdditionalData);
    }
}
