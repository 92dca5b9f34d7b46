using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PiwikGen.PiwikPro.AuditLog;

namespace AuditLogToFile;

/// <summary>A table with the columns of the API's own, with the payload as JSON in one of them.</summary>
internal sealed class CsvFormat : EntryFormat
{
    public override string Extension => "csv";

    public override void WriteHeader(IBufferWriter<byte> target) =>
        target.Write("author_email,author_id,created_at,id,ip,payload,subject_id,type,version\r\n"u8);

    public override void Write(IBufferWriter<byte> target, Entry entry)
    {
        var attributes = entry.Attributes;
        string[] cells =
        [
            attributes.AuthorEmail ?? "",
            attributes.AuthorId.ToString(),
            attributes.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            entry.Id.ToString(),
            attributes.Ip ?? "",
            JsonSerializer.Serialize(attributes.Payload),
            attributes.SubjectId.ToString(),
            attributes.Type,
            attributes.Version.ToString(CultureInfo.InvariantCulture),
        ];
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Field)) + "\r\n", target);
    }

    // RFC 4180.
    private static string Field(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
