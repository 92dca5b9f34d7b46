using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes a JSON array.</summary>
public readonly struct ListCodec<T, TCodec> : IJsonCodec<List<T>>
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static List<T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null!;
        }

        var items = new List<T>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            // Servers there are that send one item as itself.
            items.Add(TCodec.Read(ref reader));
            return items;
        }

        Json.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(TCodec.Read(ref reader));
            Json.Advance(ref reader);
        }

        return items;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, List<T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (T item in value)
        {
            TCodec.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
