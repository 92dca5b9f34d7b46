namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>One thing that happened in a session.</summary>
internal sealed class SessionEvent(Session session, int index, DateTime time, Labelled type, Page page)
{
    public static readonly Labelled PageView = new(1L, "Page view");
    public static readonly Labelled Outlink = new(2L, "Outlink");
    public static readonly Labelled Download = new(3L, "Download");
    public static readonly Labelled Search = new(4L, "Search");
    public static readonly Labelled Custom = new(5L, "Custom event");
    public static readonly Labelled Goal = new(8L, "Goal conversion");
    public static readonly Labelled Order = new(9L, "Ecommerce conversion");
    public static readonly Labelled AbandonedCart = new(10L, "Abandoned cart");
    public static readonly Labelled CartAddition = new(23L, "Add to cart");

    public Session Session => session;

    /// <summary>Counts from 1 within the session.</summary>
    public int Index => index;

    /// <summary>In the time zone of the site.</summary>
    public DateTime Time { get; set; } = time;

    public Labelled Type => type;

    public Page Page => page;

    public string Url => session.Site.Address + page.Path;

    public bool IsPageView => ReferenceEquals(type, PageView);

    /// <summary>The how many-eth page of the session this is, or happened on. Counts from 1.</summary>
    public int PageViewIndex { get; init; }

    /// <summary>Seconds until the next page; 0 on the last one.</summary>
    public int TimeOnPage { get; set; }

    public GoalOfSite? ReachedGoal { get; init; }

    public string? Category { get; init; }

    public string? Action { get; init; }

    public string? Name { get; init; }

    public decimal? Value { get; init; }

    /// <summary>The address that was left for or downloaded, or the words that were searched for.</summary>
    public string? Target { get; init; }

    public string? OrderId { get; init; }

    public decimal? Revenue { get; init; }

    public int? Items { get; init; }

    public bool IsEntry => ReferenceEquals(this, session.Pages.FirstOrDefault());

    public bool IsExit => ReferenceEquals(this, session.Pages.LastOrDefault());
}
