#pragma warning disable CS1591
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PiwikGen.Serialization;

public interface IJsonModel<TSelf> where TSelf : IJsonModel<TSelf>
{
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);
    void WriteJson(Utf8JsonWriter writer);
}

public interface IJsonCodec<T>
{
    static abstract T Read(ref Utf8JsonReader reader);
    static abstract void Write(Utf8JsonWriter writer, T value);
}

public readonly struct StringCodec : IJsonCodec<string>
{
    public static string Read(ref Utf8JsonReader reader) => reader.GetString()!;
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

public readonly struct BooleanCodec : IJsonCodec<bool>
{
    public static bool Read(ref Utf8JsonReader reader) => reader.GetBoolean();
    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

public readonly struct Int32Codec : IJsonCodec<int>
{
    public static int Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException("A number is expected.");
    public static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

public readonly struct Int64Codec : IJsonCodec<long>
{
    public static long Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : throw new JsonException("A number is expected.");
    public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

public readonly struct DoubleCodec : IJsonCodec<double>
{
    public static double Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("A number is expected.");
    public static void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

public readonly struct DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    public static DateTimeOffset Read(ref Utf8JsonReader reader) => reader.GetDateTimeOffset();
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);
}

public readonly struct DateOnlyCodec : IJsonCodec<DateOnly>
{
    public static DateOnly Read(ref Utf8JsonReader reader) => DateOnly.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
    public static void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

public readonly struct JsonElementCodec : IJsonCodec<JsonElement>
{
    public static JsonElement Read(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);
    public static void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);
}

public readonly struct ModelCodec<T> : IJsonCodec<T> where T : IJsonModel<T>
{
    public static T Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? default! : T.ReadJson(ref reader);
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

public readonly struct ListCodec<T, TCodec> : IJsonCodec<List<T>> where TCodec : struct, IJsonCodec<T>
{
    public static List<T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null!;
        }
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("An array is expected.");
        }
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(TCodec.Read(ref reader));
        }
        return list;
    }

    public static void Write(Utf8JsonWriter writer, List<T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        foreach (var item in value)
        {
            TCodec.Write(writer, item);
        }
        writer.WriteEndArray();
    }
}

public readonly struct MapCodec<T, TCodec> : IJsonCodec<Dictionary<string, T>> where TCodec : struct, IJsonCodec<T>
{
    public static Dictionary<string, T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object is expected.");
        }
        var map = new Dictionary<string, T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = TCodec.Read(ref reader);
        }
        return map;
    }

    public static void Write(Utf8JsonWriter writer, Dictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, item);
        }
        writer.WriteEndObject();
    }
}

internal static class JsonFailure
{
    public static string Path(ReadOnlySpan<byte> payload, long position) => "$";
}
