using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>A model such as the generator emits, with a name and a number.</summary>
internal sealed class Thing : IJsonModel<Thing>
{
    public string? Name { get; set; }

    public int Count { get; set; }

    public static Thing ReadJson(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null!;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object in the JSON.");
        }
        var thing = new Thing();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "name": thing.Name = StringCodec.Read(ref reader); break;
                case "count": thing.Count = Int32Codec.Read(ref reader); break;
                default: reader.Skip(); break;
            }
        }
        return thing;
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WriteNumber("count", Count);
        writer.WriteEndObject();
    }
}
