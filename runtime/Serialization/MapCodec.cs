using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes a JSON object whose member names are data. Of a name that occurs twice the last value counts.</summary>
public readonly struct MapCodec<T, TCodec> : IJsonCodec<Dictionary<string, T>>
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static Dictionary<string, T> Read(ref Utf8JsonReader reader)
    {
        if (!Json.BeginObject(ref reader))
        {
            return null!;
        }

        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        Json.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            string name = Json.GetText(ref reader);
            Json.Advance(ref reader);
            members[name] = TCodec.Read(ref reader);
            Json.Advance(ref reader);
        }

        return members;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Dictionary<string, T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        Json.WriteAdditional<T, TCodec>(writer, value);
        writer.WriteEndObject();
    }
}
