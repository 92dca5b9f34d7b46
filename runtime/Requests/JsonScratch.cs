using System.Text.Encodings.Web;
using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

/// <summary>A JSON writer with its buffer, kept per thread: writing is synchronous, so one is enough.</summary>
internal sealed class JsonScratch
{
    /// <summary>Deeper than System.Text.Json reads by default: what cannot be sent is the server's to say.</summary>
    public const int MaxDepth = 512;

    // Nothing that goes on the wire is pasted into HTML, so only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions WireOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };
    private static readonly JsonWriterOptions AsciiOptions = new() { Encoder = JavaScriptEncoder.Default, MaxDepth = MaxDepth };

    // Larger arrays go back to the pool rather than stay with the thread.
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static JsonScratch? _spare;

    private readonly Utf8JsonWriter _writer;

    private JsonScratch() => _writer = new Utf8JsonWriter(Bytes, WireOptions);

    public PooledByteWriter Bytes { get; } = new();

    public static JsonScratch Rent()
    {
        var scratch = _spare ?? new JsonScratch();
        _spare = null;
        return scratch;
    }

    public void Return()
    {
        if (Bytes.Length > LargestKept)
        {
            Bytes.Release();
        }
        Bytes.Clear();
        _writer.Reset();
        _spare = this;
    }

    public ReadOnlySpan<byte> Write<T, TCodec>(T value) where TCodec : IJsonCodec<T>
    {
        Bytes.Clear();
        _writer.Reset();
        Append<T, TCodec>(value);
        return Bytes.Written;
    }

    public void Append<T, TCodec>(T value) where TCodec : IJsonCodec<T>
    {
        TCodec.Write(_writer, value);
        _writer.Flush();
        _writer.Reset();
    }

    /// <summary>The JSON of a value with every character beyond ASCII escaped, as headers need it.</summary>
    public static string WriteAscii<T, TCodec>(T value) where TCodec : IJsonCodec<T>
    {
        var bytes = new PooledByteWriter();
        try
        {
            using (var writer = new Utf8JsonWriter(bytes, AsciiOptions))
            {
                TCodec.Write(writer, value);
            }
            return System.Text.Encoding.UTF8.GetString(bytes.Written);
        }
        finally
        {
            bytes.Release();
        }
    }
}
