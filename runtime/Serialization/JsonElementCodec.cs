using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes any value.</summary>
public readonly struct JsonElementCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref Utf8JsonReader reader) => Json.ReadElement(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonElement value) => Json.WriteElementValue(writer, value);
}
