using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes an emitted type.</summary>
public readonly struct ModelCodec<T> : IJsonCodec<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader) => T.ReadJson(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteJson(writer);
        }
    }
}
