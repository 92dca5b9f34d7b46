using System.Globalization;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>The metrics that there are.</summary>
internal static class MetricList
{
    private static readonly Dictionary<string, Metric> ById = Plain().ToDictionary(static metric => metric.Id, StringComparer.Ordinal);

    public static Metric? Find(string id) => OfGoal(id, null) ?? ById.GetValueOrDefault(id);

    /// <summary>A metric of goals, of all of them or of one; null where it is none.</summary>
    public static Metric? OfGoal(string id, long? goal)
    {
        var suffix = goal is { } number ? "_" + number.ToString(CultureInfo.InvariantCulture) : "";
        return id switch
        {
            "goal_conversions" => new Metric(id + suffix, "Goal conversions" + suffix, () => Conversions(goal)),
            "unique_goal_conversions" => new Metric(id + suffix, "Unique goal conversions" + suffix, () => Converted(goal)),
            "goal_conversion_rate" => new Metric(id + suffix, "Goal conversion rate" + suffix, () => new Ratio(Converted(goal), Sessions())),
            _ => null,
        };
    }

    private static IEnumerable<Metric> Plain() =>
    [
        new("events", "Events", Events),
        new("sessions", "Sessions", Sessions),
        new("visitors", "Visitors", Visitors),
        new("page_views", "Page views", PageViews),
        new("unique_page_views", "Unique page views", static () => Distinct(SessionEvent.PageView, static happened => happened.Page.Path)),
        new("entries", "Entries", Entries),
        new("exits", "Exits", Exits),
        new("bounces", "Bounces", Bounces),
        new("entry_rate", "Entry rate", static () => new Ratio(Entries(), PageViews())),
        new("exit_rate", "Exit rate", static () => new Ratio(Exits(), PageViews())),
        new("bounce_rate", "Bounce rate", static () => new Ratio(Bounces(), Entries())),
        new("events_per_session", "Events per session", static () => new Ratio(Events(), Sessions())),
        new("returning_visitors_rate", "% of returning visitors", static () => new Ratio(Returning(), Visitors())),
        new("outlinks", "Outlinks", static () => Count(SessionEvent.Outlink)),
        new("unique_outlinks", "Unique outlinks", static () => Distinct(SessionEvent.Outlink, static happened => happened.Target)),
        new("downloads", "Downloads", static () => Count(SessionEvent.Download)),
        new("unique_downloads", "Unique downloads", static () => Distinct(SessionEvent.Download, static happened => happened.Target)),
        new("searches", "Searches", static () => Count(SessionEvent.Search)),
        new("unique_searches", "Unique searches", static () => Distinct(SessionEvent.Search, static happened => happened.Target)),
        new("custom_events", "Custom events", static () => Count(SessionEvent.Custom)),
        new("unique_custom_events", "Unique custom events", static () => Distinct(SessionEvent.Custom, static happened => (happened.Category, happened.Action, happened.Name))),
        new("ecommerce_conversions", "Ecommerce conversions", static () => Count(SessionEvent.Order)),
        new("ecommerce_conversion_rate", "Ecommerce conversion rate", static () => new Ratio(Distinct(SessionEvent.Order, static _ => ""), Sessions())),
        new("ecommerce_abandoned_carts", "Ecommerce abandoned carts", static () => Count(SessionEvent.AbandonedCart)),
        new("cart_additions", "Cart additions", static () => Count(SessionEvent.CartAddition)),
    ];

    private static EventCount Events() => new(static _ => true);

    private static EventCount PageViews() => Count(SessionEvent.PageView);

    private static EventCount Entries() => new(static happened => happened.IsEntry);

    private static EventCount Exits() => new(static happened => happened.IsExit);

    private static EventCount Bounces() => new(static happened => happened.IsEntry && happened.Session.IsBounce);

    private static DistinctCount Sessions() => new(static hit => hit.Session.Id);

    private static DistinctCount Visitors() => new(static hit => hit.Session.Visitor.Id);

    private static DistinctCount Returning() => new(static hit => hit.Session.IsReturning ? hit.Session.Visitor.Id : null);

    private static EventCount Conversions(long? goal) => new(happened => IsOf(happened, goal));

    private static DistinctCount Converted(long? goal) => new(hit => IsOf(hit.Event!, goal) ? hit.Session.Id : null);

    private static EventCount Count(Labelled type) => new(happened => happened.Type == type);

    // "Unique" means once for each session.
    private static DistinctCount Distinct(Labelled type, Func<SessionEvent, object?> read) =>
        new(hit => hit.Event!.Type == type ? (hit.Session.Id, read(hit.Event)) : null);

    private static bool IsOf(SessionEvent happened, long? goal) =>
        happened.ReachedGoal is { } reached && (goal is null || reached.Number.Id.Equals(goal.Value));
}
