using System.Text.Json;

namespace PiwikGen.Serialization;

public static partial class Json
{
    /// <summary>Writes an object; <see langword="null"/> as <c>null</c>.</summary>
    public static void WriteModel<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class, IJsonModel<T>
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
    public static void WriteModelIfSet<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class, IJsonModel<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
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
