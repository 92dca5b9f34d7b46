using System.Globalization;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>The dimensions that there are.</summary>
internal static class DimensionList
{
    public static readonly Dimension SessionId = OfSession("session_id", "Session ID", ColumnType.Text, static session => Text(session.Id));
    public static readonly Dimension VisitorId = OfSession("visitor_id", "Visitor ID", ColumnType.Text, static session => session.Visitor.Id);
    public static readonly Dimension Timestamp = new("timestamp", "Timestamp", ColumnType.Time, false, static hit => hit.Time);
    public static readonly Dimension EventId = OfEvent("event_id", "Event ID", ColumnType.Text, static happened => Text((happened.Session.Id * 100) + happened.Index));

    private static readonly Dictionary<string, Dimension> ById =
        new[] { SessionId, VisitorId, Timestamp, EventId, }
            .Concat(OfSessions()).Concat(OfVisitors()).Concat(OfEvents()).Concat(OfActions())
            .ToDictionary(static dimension => dimension.Id, StringComparer.Ordinal);

    public static Dimension? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<Dimension> OfSessions() =>
    [
        OfSession("website_name", "Site or app name", ColumnType.Labelled, static session => new Labelled(session.Site.Id.ToString(), session.Site.Name)),
        OfSession("referrer_type", "Channel", ColumnType.Labelled, static session => session.Origin.Type),
        OfSession("referrer_url", "Referrer URL", ColumnType.Text, static session => session.Origin.Address),
        OfSession("source", "Source", ColumnType.Text, static session => session.Origin.Source),
        OfSession("medium", "Medium", ColumnType.Text, static session => session.Origin.Medium),
        OfSession("source_medium", "Source/Medium", ColumnType.Text, static session => $"{session.Origin.Source} / {session.Origin.Medium}"),
        OfSession("keyword", "Keyword", ColumnType.Text, static session => session.Origin.Keyword),
        OfSession("campaign_name", "Campaign name", ColumnType.Text, static session => session.Origin.Campaign),
        OfSession("session_entry_url", "Session entry URL", ColumnType.Text, static session => session.Pages[0].Url),
        OfSession("session_entry_title", "Session entry title", ColumnType.Text, static session => session.Pages[0].Page.Title),
        OfSession("session_exit_url", "Session exit URL", ColumnType.Text, static session => session.Pages[^1].Url),
        OfSession("session_exit_title", "Session exit title", ColumnType.Text, static session => session.Pages[^1].Page.Title),
        OfSession("session_total_time", "Session time", ColumnType.Whole, static session => (long)session.Seconds),
        OfSession("session_total_page_views", "Page views in session", ColumnType.Whole, static session => (long)session.Pages.Count),
        OfSession("session_total_events", "Events in session", ColumnType.Whole, static session => (long)session.Events.Count),
    ];

    private static IEnumerable<Dimension> OfVisitors() =>
    [
        OfSession("visitor_returning", "New or returning visitor", ColumnType.Labelled, static session => session.IsReturning ? Session.Returning : Session.New),
        OfSession("visitor_session_number", "Session number", ColumnType.Whole, static session => (long)session.VisitNumber),
        OfSession("visitor_days_since_first_session", "Days since first session", ColumnType.Whole, static session => (long)session.DaysSinceFirst),
        OfSession("device_type", "Device type", ColumnType.Labelled, static session => session.Visitor.Device.Type),
        OfSession("operating_system", "Operating system", ColumnType.Labelled, static session => session.Visitor.Device.System),
        OfSession("browser_name", "Browser", ColumnType.Labelled, static session => session.Visitor.Device.Browser),
        OfSession("browser_version", "Browser version", ColumnType.Text, static session => session.Visitor.Device.BrowserVersion),
        OfSession("browser_engine", "Browser engine", ColumnType.Text, static session => session.Visitor.Device.Engine),
        OfSession("browser_language_iso639", "Browser language", ColumnType.Labelled, static session => session.Visitor.Place.Language),
        OfSession("resolution", "Screen resolution", ColumnType.Text, static session => session.Visitor.Device.Resolution),
        OfSession("location_continent_iso_code", "Continent", ColumnType.Labelled, static session => session.Visitor.Place.Continent),
        OfSession("location_country_name", "Country", ColumnType.Labelled, static session => session.Visitor.Place.Country),
        OfSession("location_city_name", "City", ColumnType.Text, static session => session.Visitor.Place.City),
    ];

    private static IEnumerable<Dimension> OfEvents() =>
    [
        OfEvent("event_index", "Event index", ColumnType.Whole, static happened => (long)happened.Index),
        OfEvent("page_view_index", "Page view index", ColumnType.Whole, static happened => (long)happened.PageViewIndex),
        OfEvent("event_type", "Event type", ColumnType.Labelled, static happened => happened.Type),
        OfEvent("event_url", "Page URL", ColumnType.Text, static happened => happened.Url),
        OfEvent("event_title", "Page title", ColumnType.Text, static happened => happened.Page.Title),
        OfEvent("time_on_page", "Time on page", ColumnType.Whole, static happened => happened.IsPageView ? (long)happened.TimeOnPage : null),
        OfEvent("is_entry", "Is entry", ColumnType.Boolean, static happened => happened.IsEntry),
        OfEvent("is_exit", "Is exit", ColumnType.Boolean, static happened => happened.IsExit),
    ];

    private static IEnumerable<Dimension> OfActions() =>
    [
        OfEvent("custom_event_category", "Custom event category", ColumnType.Text, static happened => happened.Category),
        OfEvent("custom_event_action", "Custom event action", ColumnType.Text, static happened => happened.Action),
        OfEvent("custom_event_name", "Custom event name", ColumnType.Text, static happened => happened.Name),
        OfEvent("custom_event_value", "Custom event value", ColumnType.Number, static happened => happened.Value),
        OfEvent("goal_id", "Goal", ColumnType.Labelled, static happened => happened.ReachedGoal?.Number),
        OfEvent("goal_revenue", "Goal revenue", ColumnType.Number, static happened => happened.ReachedGoal?.Revenue),
        OfEvent("order_id", "Order ID", ColumnType.Text, static happened => happened.OrderId),
        OfEvent("revenue", "Revenue", ColumnType.Number, static happened => happened.Type == SessionEvent.Order ? happened.Revenue : null),
        OfEvent("lost_revenue", "Lost revenue", ColumnType.Number, static happened => happened.Type == SessionEvent.AbandonedCart ? happened.Revenue : null),
        OfEvent("item_count", "Items", ColumnType.Whole, static happened => happened.Items is { } items ? (long)items : null),
        OfEvent("search_keyword", "Search keyword", ColumnType.Text, static happened => Target(happened, SessionEvent.Search)),
        OfEvent("download_url", "Download URL", ColumnType.Text, static happened => Target(happened, SessionEvent.Download)),
        OfEvent("outlink_url", "Outlink URL", ColumnType.Text, static happened => Target(happened, SessionEvent.Outlink)),
    ];

    private static string? Target(SessionEvent happened, Labelled type) => happened.Type == type ? happened.Target : null;

    private static Dimension OfSession(string id, string name, ColumnType type, Func<Session, object?> read) => new(id, name, type, false, hit => read(hit.Session));

    private static Dimension OfEvent(string id, string name, ColumnType type, Func<SessionEvent, object?> read) => new(id, name, type, true, hit => read(hit.Event!));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
