namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>One visit: who came, from where, and what happened until they left.</summary>
internal sealed class Session(Site site, long id, Visitor visitor, Origin origin, int visitNumber, DateOnly day)
{
    public static readonly Labelled New = new(0L, "New");
    public static readonly Labelled Returning = new(1L, "Returning");

    public Site Site => site;

    public long Id => id;

    public Visitor Visitor => visitor;

    public Origin Origin => origin;

    /// <summary>The how many-eth visit of this visitor it is.</summary>
    public int VisitNumber => visitNumber;

    public bool IsReturning => visitNumber > 1;

    public int DaysSinceFirst => day.DayNumber - visitor.FirstDay.DayNumber;

    public List<SessionEvent> Events { get; } = [];

    public List<SessionEvent> Pages { get; } = [];

    public DateTime Start => Events[0].Time;

    public int Seconds => (int)(Events[^1].Time - Events[0].Time).TotalSeconds;

    public bool IsBounce => Events.Count == 1;

    public void Add(SessionEvent happened)
    {
        Events.Add(happened);
        if (happened.IsPageView)
        {
            Pages.Add(happened);
        }
    }

    /// <summary>Forgets what has not happened yet. False where nothing is left.</summary>
    public bool EndBefore(DateTime moment)
    {
        Events.RemoveAll(happened => happened.Time > moment);
        if (Pages.RemoveAll(page => page.Time > moment) > 0 && Pages.Count > 0)
        {
            Pages[^1].TimeOnPage = 0;
        }

        return Events.Count > 0;
    }
}
