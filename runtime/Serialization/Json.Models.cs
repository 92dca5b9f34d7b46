using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Writes an object; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteModel(Utf8JsonWriter writer, JsonEncodedText name, IJsonWritable? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteJson(writer);
        }
    }

    /// <summary>Writes an object; nothing at all for <see langword="null"/>.</summary>
    public static void WriteModelIfSet(Utf8JsonWriter writer, JsonEncodedText name, IJsonWritable? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    /// <summary>Reads a value of an emitted struct; <c>null</c> as <see langword="null"/>.</summary>
    /// <exception cref="JsonException">The value is of another kind than the type reads.</exception>
    public static T? ReadNullableEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IJsonModel<T> => reader.TokenType == JsonTokenType.Null ? null : T.ReadJson(ref reader);

    /// <summary>Writes a value of an emitted struct.</summary>
    public static void WriteEnum<T>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where T : struct, IJsonWritable
    {
        writer.WritePropertyName(name);
        value.WriteJson(writer);
    }

    /// <summary>Writes a value of an emitted struct; nothing at all for <see langword="null"/>.</summary>
    public static void WriteEnumIfSet<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : struct, IJsonWritable
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(name);
            value.GetValueOrDefault().WriteJson(writer);
        }
    }

    /// <summary>Writes a value by its codec; <see langword="null"/> as <c>null</c>.</summary>
    public static void Write<T, TCodec>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where TCodec : IJsonCodec<T>
    {
        writer.WritePropertyName(name);
        TCodec.Write(writer, value);
    }

    /// <summary>Writes a value by its codec; nothing at all for <see langword="null"/>.</summary>
    public static void WriteIfSet<T, TCodec>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, value);
        }
    }

    /// <summary>Writes what was set, <c>null</c> included; nothing at all where nothing was.</summary>
    public static void WriteOptional<T, TCodec>(Utf8JsonWriter writer, JsonEncodedText name, Optional<T> value)
        where TCodec : IJsonCodec<T>
    {
        if (value.IsSet)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, value.Value);
        }
    }

    /// <summary>Writes the members that the schema of an open object does not name.</summary>
    public static void WriteAdditional<T, TCodec>(Utf8JsonWriter writer, Dictionary<string, T>? members)
        where TCodec : IJsonCodec<T>
    {
        if (members is null)
        {
            return;
        }

        foreach (KeyValuePair<string, T> member in members)
        {
            writer.WritePropertyName(member.Key);
            TCodec.Write(writer, member.Value);
        }
    }

    /// <summary>Reads a member that the schema of an open object does not name; the dictionary is made with the first.</summary>
    /// <exception cref="JsonException">The value is of another kind than the codec reads.</exception>
    public static void AddAdditional<T, TCodec>(ref Utf8JsonReader reader, string name, ref Dictionary<string, T>? members)
        where TCodec : IJsonCodec<T>
    {
        members ??= new Dictionary<string, T>(StringComparer.Ordinal);
        members[name] = TCodec.Read(ref reader);
    }
}
