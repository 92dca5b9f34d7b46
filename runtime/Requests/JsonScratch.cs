using System.Globalization;
using System.Text;
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
        var start = Bytes.Length;
        TCodec.Write(_writer, value);
        _writer.Flush();
        _writer.Reset();
        if (HoldsHalfPairs(Bytes.Written[start..]))
        {
            throw new ArgumentException("A text holds half a surrogate pair: it cannot be sent without loss.");
        }
    }

    /// <summary>The JSON of a value with every character beyond ASCII escaped, as headers need it.</summary>
    public static string WriteAscii<T, TCodec>(T value) where TCodec : IJsonCodec<T>
    {
        var scratch = Rent();
        try
        {
            var json = Encoding.UTF8.GetString(scratch.Write<T, TCodec>(value));
            return json.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? json : Escape(json);
        }
        finally
        {
            scratch.Return();
        }
    }

    // All of it stands within strings: between them JSON is ASCII, and the writer leaves no blanks there.
    private static string Escape(string json)
    {
        var ascii = new StringBuilder(json.Length + 32);
        foreach (var unit in json)
        {
            if (unit is >= ' ' and <= '~')
            {
                ascii.Append(unit);
            }
            else
            {
                ascii.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }
        return ascii.ToString();
    }

    // The writer puts an escaped U+FFFD where a text cannot be encoded; one that is really there is not escaped by this encoder.
    private static bool HoldsHalfPairs(ReadOnlySpan<byte> json)
    {
        for (int at; (at = json.IndexOf("\\uFFFD"u8)) >= 0; json = json[(at + 1)..])
        {
            var backslashes = 1;
            while (backslashes <= at && json[at - backslashes] == '\\')
            {
                backslashes++;
            }
            if (backslashes % 2 == 1)
            {
                return true;
            }
        }
        return false;
    }
}
