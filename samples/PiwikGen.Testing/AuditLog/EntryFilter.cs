using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AuditLog;

/// <summary>Which entries a request asks for: those that meet all of its filters.</summary>
internal sealed record EntryFilter(
    string[] Types, DateTimeOffset? From, DateTimeOffset? To, string[] Authors, string[] Subjects, string[] Ips)
{
    public static EntryFilter Read(HttpContext context) => new(
        Several(context, "type", static _ => true),
        Time(context, "date_from"),
        Time(context, "date_to"),
        Several(context, "author_id", static text => Guid.TryParse(text, out _)),
        Several(context, "subject_id", static text => Guid.TryParse(text, out _)),
        Several(context, "ip", static text => IPAddress.TryParse(text, out _)));

    public bool Takes(StoredEntry entry) =>
        IsOneOf(Types, entry.Type)
        && (From is null || entry.CreatedAt >= From)
        && (To is null || entry.CreatedAt <= To)
        && IsOneOf(Authors, entry.AuthorId.ToString())
        && IsOneOf(Subjects, entry.Subject.ToString())
        && IsOneOf(Ips, entry.Ip);

    private static bool IsOneOf(string[] asked, string? value) => asked.Length == 0 || asked.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static string[] Several(HttpContext context, string name, Func<string, bool> isValid)
    {
        var values = context.Request.Query[$"filter[{name}]"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        return values.FirstOrDefault(value => !isValid(value)) is { } wrong ? throw Refusal(name, wrong) : values;
    }

    private static DateTimeOffset? Time(HttpContext context, string name)
    {
        var text = context.Request.Query[$"filter[{name}]"].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Refusal(name, text);
    }

    private static RefusalException Refusal(string name, string value) =>
        new(400, "Invalid query parameter", $"'{value}' is not a valid value.", parameter: $"filter[{name}]", code: "invalid");
}
