using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Hosting;
using PiwikGen.Testing.Users;

namespace PiwikGen.Testing.AuditLog;

/// <summary>Enters every change that went well in the audit log, whatever the area: in its words where it noted some, otherwise by the path.</summary>
internal sealed class AuditRecording(AuditLogStore log, UserStore users, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context).ConfigureAwait(false);
        if (!AuditedRequests.IsChange(context))
        {
            return;
        }

        var done = AuditEvent.Of(context) ?? AuditedRequests.Describe(context, AnswerOf(context), otherwise: users.Me.Id);
        log.Add(new StoredEntry(
            Guid.NewGuid(),
            time.GetUtcNow(),
            done.Type,
            done.Subject,
            done.Payload ?? new JsonObject { ["id"] = done.Subject.ToString() },
            users.Me.Id,
            users.Me.Email,
            context.Connection.RemoteIpAddress?.ToString()));
    }

    // What is created is named by the answer only.
    private static JsonNode? AnswerOf(HttpContext context)
    {
        if (context.Response.Body is not HeldBackStream answer || context.Response.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(answer.Text());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
