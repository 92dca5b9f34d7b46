using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads <c>true</c> or <c>false</c>; <c>null</c> as false.</summary>
    /// <exception cref="JsonException">Another kind; the strings <c>"true"</c> and <c>"false"</c> are not taken for booleans.</exception>
    public static bool ReadBoolean(ref Utf8JsonReader reader)
    {
        JsonTokenType kind = reader.TokenType;
        return kind == JsonTokenType.True || (kind != JsonTokenType.False && DefaultOrRefuse<bool>(ref reader, "a boolean"));
    }

    /// <summary>Reads a boolean; <c>null</c>, and what is none, as <see langword="null"/>.</summary>
    public static bool? ReadNullableBoolean(ref Utf8JsonReader reader)
    {
        JsonTokenType kind = reader.TokenType;
        return kind is JsonTokenType.True or JsonTokenType.False ? kind == JsonTokenType.True : NullFor<bool>(ref reader);
    }

    /// <summary>Writes a boolean.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText name, bool value) => writer.WriteBoolean(name, value);

    /// <summary>Writes a boolean; nothing at all for <see langword="null"/>.</summary>
    public static void WriteBooleanIfSet(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a boolean; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteNullableBoolean(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
