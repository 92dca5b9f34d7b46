using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Which sessions a request asks the debugger for.</summary>
internal sealed class SessionFilter
{
    private const int DefaultWindow = 30;
    private const int LongestWindow = 300;
    private const int LengthOfVisitorId = 16;

    private readonly HttpContext _context;
    private readonly DateTimeOffset _since;
    private readonly string? _ip;
    private readonly string? _visitorId;
    private readonly int? _eventType;

    public SessionFilter(HttpContext context, DateTimeOffset now)
    {
        _context = context;
        _since = now.AddMinutes(-Window());
        _ip = Text("ip") is not { } ip || IPAddress.TryParse(ip, out _) ? Text("ip") : throw Wrong("ip", "an IP address");
        _visitorId = Text("visitor_id") is not { } id || (id.Length == LengthOfVisitorId && id.All(char.IsAsciiLetterOrDigit)) ? Text("visitor_id") : throw Wrong("visitor_id", "16 letters and digits");
        _eventType = Text("event_type") is not { } type ? null : int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : throw Wrong("event_type", "a number");
    }

    public bool Takes(TrackedSession session) =>
        session.LastActivity >= _since
        && (_ip is null || session.First.Ip == _ip)
        && (_visitorId is null || IsVisitor(session))
        && (Text("user_id") is not { } user || session.UserId == user)
        && (Text("page_url") is not { } url || session.Events.Any(tracked => tracked.Url?.Contains(url, StringComparison.OrdinalIgnoreCase) == true))
        && (_eventType is null || session.Events.Any(tracked => (int)tracked.Kind == _eventType));

    /// <summary>A number that may be as large as 64 bits allow.</summary>
    public ulong Number(string parameter, ulong otherwise) =>
        Text(parameter) is not { } text ? otherwise
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(parameter, "a number from 0 on");

    private bool IsVisitor(TrackedSession session) =>
        EventJson.Hexadecimal(session.Visitor).Equals(_visitorId, StringComparison.OrdinalIgnoreCase)
        || EventJson.Hexadecimal(SessionJson.VisitorOf(session)).Equals(_visitorId, StringComparison.OrdinalIgnoreCase);

    private int Window() =>
        Text("lookup_window") is not { } text ? DefaultWindow
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= LongestWindow ? minutes
        : throw Wrong("lookup_window", "a number from 1 to 300");

    private string? Text(string parameter) => _context.Request.Query[parameter].ToString() is { Length: > 0 } text ? text : null;

    private static RefusalException Wrong(string parameter, string rule) => new(400, "Bad request", $"{parameter} must be {rule}.", parameter: parameter);
}
