using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.TrackerDebugger;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.Cdp;

/// <summary>Makes profiles of what is tracked: an event is one of the profile of its visitor, and fills the attributes that Analytics has a column for.</summary>
internal sealed class TrackedProfiles(CdpStore store, string organization)
{
    private const string OfAnalytics = "analytics.";

    public void Take(TrackedSession session, TrackingRequest request, IReadOnlyList<TrackedEvent> events)
    {
        var counted = events.Where(static tracked => tracked.Counts).ToList();

        // Whoever is tracked without personal data has no profile.
        if (counted.Count == 0 || request["uia"] == "1")
        {
            return;
        }

        try
        {
            store.Change(session.App, (app, now) =>
            {
                var profile = app.ProfileFor(EventJson.Hexadecimal(session.Visitor), session.UserId, profileId: null, now);
                profile.Events.AddRange(counted.Select(Event));
                Fill(app, profile, session, counted, now);
                return profile;
            });
        }
        catch (RefusalException)
        {
            // The app was deleted in the meantime: there is nobody to keep a profile for.
        }
    }

    private void Fill(CdpApp app, CdpProfile profile, TrackedSession session, List<TrackedEvent> counted, DateTimeOffset now)
    {
        var json = SessionJson.WithoutEvents(session, organization);
        var isNew = session.Events.Count(static tracked => tracked.Counts) == counted.Count;
        foreach (var column in app.Columns.Where(column => column.Origin == ColumnOrigin.Dimension || (isNew && column.Origin == ColumnOrigin.Predefined)).ToList())
        {
            if (Value(column, json) is { } value)
            {
                app.Fill(profile, column.Key, value, now);
            }
        }

        if (isNew)
        {
            app.Fill(profile, OfAnalytics + "session_count", 1, now);
        }

        foreach (var tracked in counted)
        {
            app.Fill(profile, OfAnalytics + "server_time", CdpJson.Time(tracked.Time), now);
            if (tracked.Members["revenue"] is { } revenue)
            {
                app.Fill(profile, OfAnalytics + "revenue", revenue, now);
            }
        }
    }

    // Of the session the debugger has the same under the same name; of a code and a name the name counts.
    private static JsonNode? Value(CdpColumn column, JsonObject session)
    {
        // The time of the session is not that of its last event.
        var value = column.Type == "datetime" ? null : session[column.Key[OfAnalytics.Length..]];
        value = value is JsonArray { Count: 2 } pair ? pair[1] : value;
        return ColumnValues.Fits(value, column) ? value : null;
    }

    private static CdpEvent Event(TrackedEvent tracked)
    {
        var values = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var column in FirstColumns.Predefined.Where(static column => column.Origin == ColumnOrigin.Event))
        {
            JsonNode? value = column.Id switch { "event_url" => tracked.Url, "event_title" => tracked.Title, _ => tracked.Members[column.Id]?.DeepClone() };
            if (value is not null)
            {
                values[column.Id] = value;
            }
        }

        return new CdpEvent(tracked.Time, values);
    }
}
