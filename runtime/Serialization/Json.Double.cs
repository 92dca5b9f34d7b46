using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Reads a number; <c>null</c> as 0. A number in quotes is accepted.</summary>
    /// <exception cref="JsonException">Another kind, or what is not a number.</exception>
    public static double ReadDouble(ref Utf8JsonReader reader) =>
        TryReadDouble(ref reader, out double value) ? value : DefaultOrRefuse<double>(ref reader, "a number");

    /// <summary>Reads a number; <c>null</c>, and what is not a number, as <see langword="null"/>.</summary>
    public static double? ReadNullableDouble(ref Utf8JsonReader reader) =>
        TryReadDouble(ref reader, out double value) ? value : NullFor<double>(ref reader);

    /// <summary>Writes a number in the shortest form that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double value) => WriteShortest(writer, name, value);

    /// <summary>Writes a number in the shortest form that reads back as the same value; nothing at all for <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteDoubleIfSet(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value.HasValue)
        {
            WriteShortest(writer, name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a number in the shortest form that reads back as the same value; <see langword="null"/> as <c>null</c>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot say.</exception>
    public static void WriteNullableDouble(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value.HasValue)
        {
            WriteShortest(writer, name, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    // Many a number is whole, and whole ones are written several times as quickly. The text is the same: from 1E+15 on, and for -0, it would not be.
    private static void WriteShortest(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        if (value is > -1e15 and < 1e15 && (long)value == value && (value != 0 || !double.IsNegative(value)))
        {
            writer.WriteNumber(name, (long)value);
        }
        else
        {
            writer.WriteNumber(name, value);
        }
    }
}
