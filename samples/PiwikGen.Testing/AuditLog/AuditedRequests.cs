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

    // They say which of the things that the word before names.
    private static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal) { "app", "organization", "global", "user", "bulk", "draft", "published" };

    public static bool IsChange(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && BearerCheck.IsProtected(context.Request.Path)
        && context.Response.StatusCode is >= 200 and < 300
        && !Queries.Any(query => context.Request.Path.StartsWithSegments(query, StringComparison.Ordinal));

    /// <summary>
    /// Names a change by its path, such as <c>trigger.added</c> or <c>version.publish</c>. It was done to what is created, otherwise to the last id of
    /// the path.
    /// </summary>
    public static AuditEvent Describe(HttpContext context, JsonNode? answer, Guid otherwise)
    {
        var words = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments
            .Select(static segment => segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : null)
            .OfType<string>()
            .Where(static word => word != "api" && !IsVersion(word))
            .Select(static word => word.Replace('-', '_'))
            .ToList() ?? [];
        var isAdded = context.Response.StatusCode == StatusCodes.Status201Created;
        var subject = (isAdded ? IdIn(answer) : null) ?? context.Request.RouteValues.Values
            .Select(static value => Guid.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var id) ? id : (Guid?)null)
            .LastOrDefault(static id => id is not null) ?? otherwise;
        return new AuditEvent(NameOf(context.Request.Method, isAdded, words), subject, Payload: null);
    }

    private static string NameOf(string method, bool isAdded, List<string> words) => method switch
    {
        "POST" when isAdded => ThingOf(words) + ".added",
        "POST" => ThingOf(words.SkipLast(1)) + "." + words.LastOrDefault(),
        "DELETE" => ThingOf(words) + ".deleted",
        _ => ThingOf(words) + ".edited",
    };

    // Several areas have settings: theirs are told apart by the area.
    private static string ThingOf(IEnumerable<string> words)
    {
        var thing = Singular(words.LastOrDefault(static word => !Narrowing.Contains(word)) ?? "account");
        return thing == "setting" ? words.First().Replace("_settings", "", StringComparison.Ordinal) + "_setting" : thing;
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
