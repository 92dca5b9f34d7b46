using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>Reads and writes a string.</summary>
public readonly struct StringCodec : IJsonCodec<string>
{
    /// <inheritdoc/>
    public static string Read(ref Utf8JsonReader reader) => Json.ReadString(ref reader)!;

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>Reads and writes a UUID.</summary>
public readonly struct GuidCodec : IJsonCodec<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref Utf8JsonReader reader) => Json.ReadGuid(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);
}

/// <summary>Reads and writes a date-time.</summary>
public readonly struct DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref Utf8JsonReader reader) => Json.ReadDateTimeOffset(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);
}

/// <summary>Reads and writes a date.</summary>
public readonly struct DateOnlyCodec : IJsonCodec<DateOnly>
{
    /// <inheritdoc/>
    public static DateOnly Read(ref Utf8JsonReader reader) => Json.ReadDateOnly(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateOnly value) => Json.WriteDateValue(writer, value);
}

/// <summary>Reads and writes a URI.</summary>
public readonly struct UriCodec : IJsonCodec<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref Utf8JsonReader reader) => Json.ReadUri(ref reader)!;

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value?.OriginalString);
}

/// <summary>Reads and writes bytes in base64.</summary>
public readonly struct BytesCodec : IJsonCodec<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref Utf8JsonReader reader) => Json.ReadBytes(ref reader)!;

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, byte[] value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }
}
