using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>Events as the debugger writes them.</summary>
internal static class EventJson
{
    public static JsonArray Of(TrackedSession session)
    {
        var counted = session.Events.Where(static tracked => tracked.Counts).ToList();
        var (written, pageViews) = (new JsonArray(), 0);
        foreach (var (index, tracked) in session.Events.Index())
        {
            var json = Event(session, tracked, index);
            json["is_entry"] = tracked == counted.FirstOrDefault();
            json["is_exit"] = tracked == counted.LastOrDefault();
            if (tracked.Kind == EventKind.PageView)
            {
                json["page_view_index"] = pageViews++;
            }

            AddNeighbours(json, tracked, counted);
            written.Add(json);
        }

        return written;
    }

    /// <summary>Adds a number of 64 bits in the three ways that the debugger has for it.</summary>
    public static void AddId(JsonObject json, string name, ulong id)
    {
        json[name] = id;
        json[name + "_str"] = id.ToString(CultureInfo.InvariantCulture);
        json[name + "_hex"] = Hexadecimal(id);
    }

    public static string Hexadecimal(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static JsonObject Event(TrackedSession session, TrackedEvent tracked, int index)
    {
        var json = new JsonObject();
        AddId(json, "event_id", tracked.Id);
        json["log_uuids"] = new JsonArray(tracked.Log.ToString());
        AddId(json, "session_id", session.Id);
        json["event_type"] = EventNames.Of(tracked.Kind);
        json["event_index"] = index;
        json["server_time"] = Time(tracked.Time);
        Add(json, "event_url", tracked.Url);
        Add(json, "event_url_original", tracked.Url);
        Add(json, "event_title", tracked.Title);

        // What belongs to the session is written there.
        foreach (var (name, value) in tracked.Members.Where(static member => !member.Key.StartsWith("session_", StringComparison.Ordinal)))
        {
            json[name] = value!.DeepClone();
        }

        return json;
    }

    private static void AddNeighbours(JsonObject json, TrackedEvent tracked, List<TrackedEvent> counted)
    {
        var place = counted.IndexOf(tracked);
        if (place > 0)
        {
            Add(json, "previous_event_url", counted[place - 1].Url);
            Add(json, "previous_event_title", counted[place - 1].Title);
        }

        if (place >= 0 && place + 1 < counted.Count)
        {
            var next = counted[place + 1];
            Add(json, "next_event_url", next.Url);
            Add(json, "next_event_title", next.Title);
            if (tracked.Kind == EventKind.PageView)
            {
                json["time_on_page"] = (long)(next.Time - tracked.Time).Duration().TotalSeconds;
            }
        }
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
