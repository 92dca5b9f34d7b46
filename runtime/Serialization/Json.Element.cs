using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads any value; <c>null</c> as an element of the kind <see cref="JsonValueKind.Null"/>.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static JsonElement ReadElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Writes any value; an undefined element, which is what <c>default</c> is, as <c>null</c>.</summary>
    public static void WriteElement(Utf8JsonWriter writer, JsonEncodedText name, JsonElement value)
    {
        writer.WritePropertyName(name);
        WriteElementValue(writer, value);
    }

    /// <summary>Writes any value; nothing at all for <see langword="null"/> and for an undefined element, which is what <c>default</c> is.</summary>
    public static void WriteElementIfSet(Utf8JsonWriter writer, JsonEncodedText name, JsonElement? value)
    {
        if (value.HasValue && value.GetValueOrDefault().ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName(name);
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes any value; <see langword="null"/> and an undefined element as <c>null</c>.</summary>
    public static void WriteNullableElement(Utf8JsonWriter writer, JsonEncodedText name, JsonElement? value) =>
        WriteElement(writer, name, value.GetValueOrDefault());

    internal static void WriteElementValue(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
