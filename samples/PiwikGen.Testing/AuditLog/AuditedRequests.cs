using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using PiwikGen.Testing.Hosting;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Modules;

namespace PiwikGen.Testing.AuditLog;

/// <summary>Which requests change something, and what they are called where their area does not say.</summary>
internal static class AuditedRequests
{
    // They are sent by POST and change nothing.
    private static readonly string[] Queries =
    [
        "/api/analytics/v1/query", "/api/analytics/v1/real-time-query", "/api/analytics/v1/sessions", "/api/analytics/v1/events", "/api/analytics/v1/real-time-events",
        ModulesArea.ByUsers,
    ];

    public static bool IsChange(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && BearerCheck.IsProtected(context.Request.Path)
        && context.Response.StatusCode is >= 200 and < 300
        && !Queries.Any(query => context.Request.Path.StartsWithSegments(query, StringComparison.Ordinal));

    /// <summary>Names a change by its path, such as <c>tag.added</c> or <c>tag.copy</c>; what it was done to is the last id of answer or path.</summary>
    public static AuditEvent Describe(HttpContext context, JsonNode? answer, Guid otherwise)
    {
        var words = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments
            .Select(static segment => segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : null)
            .OfType<string>()
            .Where(static word => word != "api" && !IsVersion(word))
            .Select(static word => word.Replace('-', '_'))
            .ToList() ?? [];
        var subject = IdIn(answer) ?? context.Request.RouteValues.Values
            .Select(static value => Guid.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var id) ? id : (Guid?)null)
            .LastOrDefault(static id => id is not null) ?? otherwise;
        return new AuditEvent(NameOf(context, words), subject, Payload: null);
    }

    private static string NameOf(HttpContext context, List<string> words)
    {
        var (last, before) = (Singular(words.LastOrDefault() ?? "account"), Singular(words.Count > 1 ? words[^2] : "account"));
        return context.Request.Method switch
        {
            "POST" when context.Response.StatusCode == 201 => last + ".added",
            "POST" => before + "." + words.LastOrDefault(),
            "DELETE" => last + ".deleted",
            _ => last + ".edited",
        };
    }

    private static Guid? IdIn(JsonNode? answer)
    {
        var written = answer is JsonObject whole ? (whole["data"] as JsonObject ?? whole)["id"] : null;
        return Guid.TryParse(JsonApiResource.TextOf(written), out var id) ? id : null;
    }

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.EndsWith('s') ? word[..^1] : word;

    private static bool IsVersion(string word) => word.Length >= 2 && word[0] == 'v' && word.Skip(1).All(char.IsAsciiDigit);
}
