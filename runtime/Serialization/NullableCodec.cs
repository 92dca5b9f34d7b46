using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes a value that may be <c>null</c>.</summary>
public readonly struct NullableCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : TCodec.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value.HasValue)
        {
            TCodec.Write(writer, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
