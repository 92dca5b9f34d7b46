using System.Text.Json.Nodes;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Tracking requests as the debugger writes them: without what tells who it was.</summary>
internal static class LogJson
{
    private const string Hidden = "<anonymized>";

    private static readonly HashSet<string> HiddenParameters = new(["cip", "country", "region", "city", "long", "lon", "lat"], StringComparer.Ordinal);
    private static readonly HashSet<string> HiddenHeaders = new(["Authorization", "Cookie", "X-Forwarded-For", "X-Real-IP", "Forwarded"], StringComparer.OrdinalIgnoreCase);

    public static JsonObject Of(TrackingRequest request)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in request.Parameters)
        {
            parameters[name] = HiddenParameters.Contains(name) ? Hidden : value;
        }

        var log = new JsonObject
        {
            ["id"] = request.Id.ToString(),
            ["time"] = EventJson.Time(request.Time),
            ["ip"] = Hidden,
            ["host"] = request.Host,
            ["scheme"] = request.Scheme,
            ["method"] = request.Method,
            ["headers"] = new JsonArray([.. request.Headers.Select(static header => EventNames.Pair(header.Key, HiddenHeaders.Contains(header.Key) ? "" : header.Value))]),
            ["query_params"] = parameters,
            ["debug"] = request["debug"] == "1",
        };
        foreach (var (member, parameter) in new[] { ("cookie_id", "_id"), ("user_id", "uid") })
        {
            if (request[parameter] is { } value)
            {
                log[member] = value;
            }
        }

        return log;
    }
}
