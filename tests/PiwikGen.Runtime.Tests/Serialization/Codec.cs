using System.Text;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Serialization;

/// <summary>Reads and writes single values by their codecs.</summary>
internal static class Codec
{
    public static T Read<T, TCodec>(string json)
        where TCodec : IJsonCodec<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Read());
        var value = TCodec.Read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    public static string Write<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            TCodec.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static T? ReadNullable<T>(string json, ReadFunction<T> read)
        where T : struct
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Read());
        var value = read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    internal delegate T? ReadFunction<T>(ref Utf8JsonReader reader)
        where T : struct;
}
