using System.Buffers;
using System.Text.Json;
using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>An entry a line, as the API gives it: whatever reads the file can read it back as an <see cref="Entry"/>.</summary>
internal sealed class JsonLinesFormat : EntryFormat
{
    public override string Extension => "jsonl";

    public override void Write(IBufferWriter<byte> target, Entry entry)
    {
        using (var json = new Utf8JsonWriter(target))
        {
            entry.WriteJson(json);
        }

        target.Write("\n"u8);
    }
}
