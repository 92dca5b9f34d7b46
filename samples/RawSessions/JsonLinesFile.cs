using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace RawSessions;

/// <summary>A compressed file with one JSON object a line.</summary>
internal sealed class JsonLinesFile(string path) : IAsyncDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly GZipStream _file = new(File.Create(path), CompressionLevel.Optimal);
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);

    public long Lines { get; private set; }

    /// <summary>Writes a row as an object: its cells by the names of their columns, in the same order.</summary>
    public async Task WriteAsync(IReadOnlyList<string> names, List<JsonElement> cells, CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
        foreach (var (name, cell) in names.Zip(cells))
        {
            _json.WritePropertyName(name);
            cell.WriteTo(_json);
        }

        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken);
        await _file.WriteAsync(_line.WrittenMemory, cancellationToken);
        await _file.WriteAsync(LineEnd, cancellationToken);
        Lines++;
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        await _file.DisposeAsync();
    }
}
