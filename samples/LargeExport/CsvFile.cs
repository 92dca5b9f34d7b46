using System.Text;

namespace LargeExport;

/// <summary>A CSV file that is written row by row, and can be cut back to where it was whole.</summary>
internal sealed class CsvFile : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly StreamWriter _writer;

    private CsvFile(FileStream file)
    {
        _file = file;
        _writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
    }

    /// <summary>Opens a file and forgets what stands behind this length: rows of a day that was not finished.</summary>
    public static CsvFile Open(string path, long length)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
        return new CsvFile(file);
    }

    public Task WriteAsync(IEnumerable<string> cells, CancellationToken cancellationToken) =>
        _writer.WriteLineAsync(string.Join(',', cells.Select(Field)).AsMemory(), cancellationToken);

    /// <summary>Brings all rows to the disk. Returns how long the file is.</summary>
    public async Task<long> FlushAsync(CancellationToken cancellationToken)
    {
        await _writer.FlushAsync(cancellationToken);
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    // RFC 4180.
    private static string Field(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
