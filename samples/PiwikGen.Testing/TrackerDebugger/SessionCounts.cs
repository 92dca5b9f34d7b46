using System.Text.Json.Nodes;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.TrackerDebugger;

/// <summary>How many events of each type a session has, and what they are worth.</summary>
internal static class SessionCounts
{
    private static readonly (EventKind Kind, string Total, string? Unique, Func<TrackedEvent, string?> What)[] Counted =
    [
        (EventKind.PageView, "page_views", "page_views", static tracked => tracked.Url),
        (EventKind.Outlink, "outlinks", "outlinks", static tracked => tracked.Text("outlink_url")),
        (EventKind.Download, "downloads", "downloads", static tracked => tracked.Text("download_url")),
        (EventKind.Search, "site_searches", "searches", static tracked => tracked.Text("search_keyword")),
        (EventKind.CustomEvent, "custom_events", "custom_events", static tracked => $"{tracked.Text("custom_event_category")}/{tracked.Text("custom_event_action")}/{tracked.Text("custom_event_name")}"),
        (EventKind.ContentImpression, "content_impressions", "content_impressions", static tracked => tracked.Text("content_name")),
        (EventKind.ContentInteraction, "content_interactions", "content_interactions", static tracked => tracked.Text("content_name")),
        (EventKind.GoalConversion, "goal_conversions", null, static tracked => null),
        (EventKind.EcommerceConversion, "ecommerce_conversions", null, static tracked => null),
    ];

    public static void Add(JsonObject json, TrackedSession session)
    {
        var events = session.Events.Where(static tracked => tracked.Counts).ToList();
        json["session_total_events"] = events.Count;
        foreach (var (kind, total, unique, what) in Counted)
        {
            var ofKind = events.Where(tracked => tracked.Kind == kind).ToList();
            json["session_total_" + total] = ofKind.Count;
            if (unique is not null)
            {
                json["session_unique_" + unique] = ofKind.Select(what).Distinct(StringComparer.Ordinal).Count();
            }
        }

        var orders = events.Count(static tracked => tracked.Kind == EventKind.EcommerceConversion);
        var carts = LeftCarts(events);
        json["session_total_abandoned_carts"] = carts;
        json["session_ecommerce_status"] = (orders > 0, carts > 0) switch
        {
            (false, false) => EventNames.Pair(0, "No ecommerce"),
            (true, false) => EventNames.Pair(1, "Ordered"),
            (false, true) => EventNames.Pair(2, "Abandoned cart"),
            _ => EventNames.Pair(3, "Ordered and abandoned cart"),
        };
        json["is_bounce"] = events.Count <= 1;
        AddAmounts(json, events);
    }

    // A cart that an order follows was not left.
    private static int LeftCarts(List<TrackedEvent> events) =>
        events.FindLastIndex(static tracked => tracked.Kind == EventKind.CartUpdate) > events.FindLastIndex(static tracked => tracked.Kind == EventKind.EcommerceConversion) ? 1 : 0;

    private static void AddAmounts(JsonObject json, List<TrackedEvent> events)
    {
        json["session_total_revenue"] = Sum(events, "revenue");
        json["session_total_goal_revenue"] = Sum(events, "goal_revenue");
        json["session_total_lost_revenue"] = LeftCarts(events) == 0 ? 0 : events.Last(static tracked => tracked.Kind == EventKind.CartUpdate).Members["lost_revenue"]!.GetValue<double>();
        json["session_goals"] = new JsonArray([.. events.Where(static tracked => tracked.Members.ContainsKey("goal_id")).Select(static tracked => tracked.Members["goal_id"]!.DeepClone())]);
        json["session_goal_uuids"] = new JsonArray([.. events.Select(static tracked => tracked.Text("goal_uuid")).OfType<string>().Distinct().Select(static goal => (JsonNode)goal)]);
    }

    private static double Sum(List<TrackedEvent> events, string member) => events.Sum(tracked => tracked.Members[member]?.GetValue<double>() ?? 0);
}
