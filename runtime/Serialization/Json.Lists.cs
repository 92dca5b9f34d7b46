using System.Runtime.InteropServices;
using System.Text.Json;

namespace PiwikGen.Serialization;

/// <summary>The lists that most documents are made of, without a codec: shorter to write, and quicker, as code that several types share looks nothing up.</summary>
public static partial class Json
{
    /// <summary>Reads a list of strings; <c>null</c> as <see langword="null"/>, and one string as a list of one.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or an item is of another kind.</exception>
    public static List<string> ReadStrings(ref Utf8JsonReader reader) => ListCodec<string, StringCodec>.Read(ref reader);

    /// <summary>Reads a list of an emitted type; <c>null</c> as <see langword="null"/>, and one value as a list of one.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or an item is of another kind.</exception>
    public static List<T> ReadModels<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T> => ListCodec<T, ModelCodec<T>>.Read(ref reader);

    /// <summary>Writes a list of strings; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteStrings(Utf8JsonWriter writer, JsonEncodedText name, List<string>? items)
    {
        writer.WritePropertyName(name);
        WriteItems(writer, items);
    }

    /// <summary>Writes a list of strings; nothing at all for <see langword="null"/>.</summary>
    public static void WriteStringsIfSet(Utf8JsonWriter writer, JsonEncodedText name, List<string>? items)
    {
        if (items is not null)
        {
            writer.WritePropertyName(name);
            WriteItems(writer, items);
        }
    }

    /// <summary>Writes a list of an emitted type; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteModels<T>(Utf8JsonWriter writer, JsonEncodedText name, List<T>? items)
        where T : IJsonWritable
    {
        writer.WritePropertyName(name);
        WriteItems(writer, items);
    }

    /// <summary>Writes a list of an emitted type; nothing at all for <see langword="null"/>.</summary>
    public static void WriteModelsIfSet<T>(Utf8JsonWriter writer, JsonEncodedText name, List<T>? items)
        where T : IJsonWritable
    {
        if (items is not null)
        {
            writer.WritePropertyName(name);
            WriteItems(writer, items);
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, List<string>? items)
    {
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (string item in CollectionsMarshal.AsSpan(items))
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    private static void WriteItems<T>(Utf8JsonWriter writer, List<T>? items)
        where T : IJsonWritable
    {
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (T item in CollectionsMarshal.AsSpan(items))
        {
            if (item is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                item.WriteJson(writer);
            }
        }

        writer.WriteEndArray();
    }
}
