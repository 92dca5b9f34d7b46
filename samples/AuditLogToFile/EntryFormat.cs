using System.Buffers;
using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>How entries are written.</summary>
internal abstract class EntryFormat
{
    /// <summary>What the names of such files end in.</summary>
    public abstract string Extension { get; }

    /// <summary>The format of this name.</summary>
    public static EntryFormat Of(string name) => name switch
    {
        "jsonl" => new JsonLinesFormat(),
        "csv" => new CsvFormat(),
        _ => throw new FormatException($"--format {name}: jsonl or csv is expected."),
    };

    /// <summary>Writes what comes before the first entry; nothing unless the format has such a thing.</summary>
    public virtual void WriteHeader(IBufferWriter<byte> target)
    {
    }

    public abstract void Write(IBufferWriter<byte> target, Entry entry);
}
