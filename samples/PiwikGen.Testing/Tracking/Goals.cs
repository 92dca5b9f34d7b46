using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Json;

namespace PiwikGen.Testing.Tracking;

/// <summary>Which goals of a site an event converts, by their triggers and patterns.</summary>
internal static class Goals
{
    public static IEnumerable<SiteObject> ConvertedBy(TrackedEvent tracked, IEnumerable<SiteObject> goals, IEnumerable<TrackedEvent> before)
    {
        var converted = before.Select(static earlier => earlier.Text("goal_uuid")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return goals.Where(goal => TextOf(tracked, goal.Text("trigger")) is { } text && Fits(text, goal) && (goal.Flag("allow_multiple") || !converted.Contains(goal.Id.ToString())));
    }

    /// <summary>What a conversion says of its goal.</summary>
    public static JsonObject Members(SiteObject goal) => new()
    {
        ["goal_uuid"] = goal.Id.ToString(),
        ["goal_name"] = goal.Text("name"),
        ["goal_revenue"] = (double)decimal.Parse(goal.Text("revenue"), NumberStyles.Number, CultureInfo.InvariantCulture),
    };

    private static string? TextOf(TrackedEvent tracked, string trigger) => (trigger, tracked.Kind) switch
    {
        ("url", EventKind.PageView) => tracked.Url,
        ("title", EventKind.PageView) => tracked.Title,
        ("event_name", EventKind.CustomEvent) => tracked.Text("custom_event_name"),
        ("event_category", EventKind.CustomEvent) => tracked.Text("custom_event_category"),
        ("event_action", EventKind.CustomEvent) => tracked.Text("custom_event_action"),
        ("file", EventKind.Download) => tracked.Text("download_url"),
        ("external_website", EventKind.Outlink) => tracked.Text("outlink_url"),
        _ => null,
    };

    private static bool Fits(string text, SiteObject goal)
    {
        var pattern = goal.Text("pattern");
        var comparison = goal.Flag("case_sensitive") ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return goal.Text("pattern_type") switch
        {
            "exact" => text.Equals(pattern, comparison),
            "regex" => TextPattern.Fits(text, pattern, ignoresCase: !goal.Flag("case_sensitive")),
            _ => text.Contains(pattern, comparison),
        };
    }
}
