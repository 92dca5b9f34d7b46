using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.Tracking;

/// <summary>Makes events of a request: one, and one more for each goal that it converts.</summary>
internal sealed class EventMaker(AnalyticsObjectStore objects)
{
    // Beyond what a signed number holds, as the ids of the service are.
    private ulong _lastId = 0x9d10_0000_0000_0000;

    public IReadOnlyList<TrackedEvent> Make(TrackingRequest request, StoredApp app, IReadOnlyCollection<TrackedEvent> before)
    {
        if (ParameterRules.Broken(request) is { } problem)
        {
            return [Event(request, app, EventKind.Broken, new JsonObject { ["error_message"] = problem })];
        }

        if (Exclusions.Reason(request, app) is { } reason)
        {
            return [Event(request, app, EventKind.Excluded, new JsonObject { ["exclusion_reason"] = reason })];
        }

        var goals = objects.Goals.Of(app.Id);
        var kind = EventReading.KindOf(request);
        var members = EventReading.MembersOf(request, kind);
        if (kind == EventKind.GoalConversion && !AddGoal(request["idgoal"]!, goals, members))
        {
            return [Event(request, app, EventKind.Broken, new JsonObject { ["error_message"] = "idgoal: the site has no such goal." })];
        }

        AddDimensions(request, app, members);
        var tracked = Event(request, app, kind, members);
        return [tracked, .. Goals.ConvertedBy(tracked, goals, before).Select(goal => Event(request, app, EventKind.GoalConversion, Goals.Members(goal)))];
    }

    private TrackedEvent Event(TrackingRequest request, StoredApp app, EventKind kind, JsonObject members) =>
        new(++_lastId, request.Id, kind, request.Time, Exclusions.Address(request, app), request["action_name"], members);

    private static bool AddGoal(string id, IReadOnlyList<SiteObject> goals, JsonObject members)
    {
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            members["goal_id"] = number;
            return true;
        }

        if (!Guid.TryParse(id, out var known) || goals.FirstOrDefault(goal => goal.Id == known) is not { } converted)
        {
            return false;
        }

        foreach (var (name, value) in Goals.Members(converted))
        {
            // What the request says a conversion is worth counts before what the goal says.
            members.TryAdd(name, value!.DeepClone());
        }

        return true;
    }

    private void AddDimensions(TrackingRequest request, StoredApp app, JsonObject members)
    {
        foreach (var dimension in objects.Dimensions.Of(app.Id).Where(static dimension => dimension.Flag("active")))
        {
            if (request["dimension" + dimension.Number("tracking_id").ToString(CultureInfo.InvariantCulture)] is { } value)
            {
                var column = $"{dimension.Text("scope")}_custom_dimension_{dimension.Number("slot").ToString(CultureInfo.InvariantCulture)}";
                members[column] = dimension.Flag("case_sensitive") ? value : value.ToLowerInvariant();
            }
        }
    }
}
