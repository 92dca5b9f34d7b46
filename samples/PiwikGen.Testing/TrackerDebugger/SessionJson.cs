using System.Text.Json.Nodes;
using PiwikGen.Testing.Json;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Sessions as the debugger writes them.</summary>
internal static class SessionJson
{
    public static JsonObject Of(TrackedSession session, string organization)
    {
        var json = WithoutEvents(session, organization);
        json["events"] = EventJson.Of(session);
        return json;
    }

    public static JsonObject WithoutEvents(TrackedSession session, string organization)
    {
        var json = new JsonObject();
        EventJson.AddId(json, "session_id", session.Id);
        json["server_time"] = EventJson.Time(session.Began);
        json["updated_at"] = EventJson.Time(session.LastActivity);
        json["app_uuid"] = session.App.ToString();
        json["organization"] = organization;
        AddVisitor(json, session);
        json["session_first_event_time"] = EventJson.Time(session.Began);
        json["session_last_event_time"] = EventJson.Time(session.LastActivity);
        json["session_total_time"] = (long)(session.LastActivity - session.Began).TotalSeconds;
        SessionCounts.Add(json, session);
        ReferrerJson.Add(json, session.First);
        BrowserJson.Add(json, session.First);
        AddPages(json, session);
        AddValues(json, session);
        return json;
    }

    private static void AddVisitor(JsonObject json, TrackedSession session)
    {
        EventJson.AddId(json, "cookie_id", session.Visitor);
        EventJson.AddId(json, "visitor_id", VisitorOf(session));
        if (session.UserId is { } user)
        {
            json["user_id"] = user;
        }

        json["visitor_returning"] = session.Number > 1 ? EventNames.Pair(1, "Returning") : EventNames.Pair(0, "New");
        json["visitor_session_number"] = session.Number;
    }

    /// <summary>Who it was: the user where one is known, otherwise whoever has the cookie.</summary>
    public static ulong VisitorOf(TrackedSession session) => session.UserId is { } user ? TrackingStore.Hash(user) : session.Visitor;

    private static void AddPages(JsonObject json, TrackedSession session)
    {
        var pages = session.Events.Where(static tracked => tracked.Kind == EventKind.PageView).ToList();
        AddPage(json, "session_entry", pages.FirstOrDefault());
        AddPage(json, "session_second", pages.ElementAtOrDefault(1));
        AddPage(json, "session_exit", pages.LastOrDefault());
    }

    private static void AddPage(JsonObject json, string name, TrackedEvent? page)
    {
        if (page?.Url is { } url)
        {
            json[name + "_url"] = url;
        }

        if (page?.Title is { } title)
        {
            json[name + "_title"] = title;
        }
    }

    // Custom dimensions and variables of the session: the latest value counts.
    private static void AddValues(JsonObject json, TrackedSession session)
    {
        foreach (var (name, value) in session.Events.SelectMany(static tracked => tracked.Members).Where(static member => member.Key.StartsWith("session_", StringComparison.Ordinal)))
        {
            json[name] = value!.DeepClone();
        }

        if (session.First["_cvar"] is { } variables && SentJson.ParseOrNull(variables) is JsonObject pairs)
        {
            CustomVariables.Add(pairs, "session", json);
        }
    }
}
