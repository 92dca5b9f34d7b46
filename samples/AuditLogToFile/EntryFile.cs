using System.Buffers;
using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>A file that entries are added to, and that can be cut back to where it was whole.</summary>
internal sealed class EntryFile : IAsyncDisposable
{
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private readonly FileStream _file;
    private readonly EntryFormat _format;

    private EntryFile(FileStream file, EntryFormat format)
    {
        _file = file;
        _format = format;
    }

    /// <summary>Opens a file and forgets what stands behind this length: entries that no position knows of.</summary>
    public static EntryFile Open(string path, long length, EntryFormat format)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(length);
        stream.Seek(0, SeekOrigin.End);
        var file = new EntryFile(stream, format);
        if (length == 0)
        {
            format.WriteHeader(file._waiting);
        }

        return file;
    }

    public void Write(Entry entry) => _format.Write(_waiting, entry);

    /// <summary>Brings all entries to the disk. Returns how long the file is.</summary>
    public async Task<long> FlushAsync(CancellationToken cancellationToken)
    {
        await _file.WriteAsync(_waiting.WrittenMemory, cancellationToken);
        _waiting.ResetWrittenCount();
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
