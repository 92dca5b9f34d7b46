using System.Text.Json.Nodes;

namespace PiwikGen.Testing.AuditLog;

/// <summary>One entry of the audit log: what was done, to what, by whom, and from where.</summary>
internal sealed record StoredEntry(
    Guid Id, DateTimeOffset CreatedAt, string Type, Guid Subject, JsonObject Payload, Guid AuthorId, string? AuthorEmail, string? Ip);
