using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a number; <c>null</c> as 0. A number in quotes is accepted.</summary>
    /// <exception cref="JsonException">Another kind, <c>NaN</c> or <c>Infinity</c> in quotes, or a value beyond the range (<c>1e400</c>).</exception>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        double value = 0;
        if (reader.TokenType == JsonTokenType.Number)
        {
            reader.TryGetDouble(out value);
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            value = ReadDoubleFromString(ref reader);
        }
        else
        {
            RefuseUnlessNull(ref reader, "a number");
        }

        if (!double.IsFinite(value))
        {
            JsonRefusal.ThrowContent("a number in the range of its type");
        }

        return value;
    }

    /// <summary>Reads a number in the shortest form that reads back as the same value; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">Another kind, or a value outside the type's range.</exception>
    public static double? ReadNullableDouble(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadDouble(ref reader);

    /// <summary>Writes a number in the shortest form that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double value) => writer.WriteNumber(name, value);

    /// <summary>Writes a number in the shortest form that reads back as the same value; nothing at all for <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteDoubleIfSet(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number in the shortest form that reads back as the same value; <see langword="null"/> as <c>null</c>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteNullableDouble(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
