using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AuditLog;

/// <summary>Entries as the API writes them: as resources, and as a table in CSV.</summary>
internal static class EntryTable
{
    public const string MediaType = "text/csv";

    public static JsonObject Resource(StoredEntry entry) => JsonApiResource.Write("ppms/audit-log-entry", entry.Id, new JsonObject
    {
        ["created_at"] = Time(entry),
        ["type"] = entry.Type,
        ["payload"] = entry.Payload.DeepClone(),
        ["author_id"] = entry.AuthorId.ToString(),
        ["author_email"] = entry.AuthorEmail,
        ["subject_id"] = entry.Subject.ToString(),
        ["ip"] = entry.Ip,
        ["version"] = 1,
    });

    public static string Csv(IEnumerable<StoredEntry> entries)
    {
        var table = new StringBuilder("author_email,author_id,created_at,id,ip,payload,subject_id,type,version\n");
        foreach (var entry in entries)
        {
            table.AppendJoin(',', [
                Cell(entry.AuthorEmail), Cell(entry.AuthorId.ToString()), Cell(Time(entry)), Cell(entry.Id.ToString()), Cell(entry.Ip),
                Cell(JsonApiAnswer.Text(entry.Payload)), Cell(entry.Subject.ToString()), Cell(entry.Type), "1"]).Append('\n');
        }

        return table.ToString();
    }

    // RFC 4180: what holds a quote, a comma or a line break is quoted, with its quotes doubled.
    private static string Cell(string? value) => value?.AsSpan().IndexOfAny("\",\r\n") >= 0
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value ?? "";

    // Unlike the other areas this one writes Z.
    private static string Time(StoredEntry entry) => entry.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
