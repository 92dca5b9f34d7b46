using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.AuditLog;

/// <summary>What an operation changed, in the words of the audit log. An area that notes nothing gets an entry by its path.</summary>
internal sealed record AuditEvent(string Type, Guid Subject, JsonObject? Payload)
{
    private const string Key = "PiwikGen.AuditEvent";

    public static void Note(HttpContext context, string type, Guid subject, JsonObject? payload = null) =>
        context.Items[Key] = new AuditEvent(type, subject, payload);

    public static AuditEvent? Of(HttpContext context) => context.Items[Key] as AuditEvent;
}
