namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>
/// Makes up the sessions of a site, day by day. Nothing is stored: the same site and day give the same sessions each time, without what
/// has not happened yet.
/// </summary>
internal static class SiteTraffic
{
    private const int SessionPurpose = 1000;
    private const int LongestAbsence = 45;
    private const double SecondsPerDay = 24 * 60 * 60;

    // Share of the day's sessions by hour.
    private static readonly Weighted<int> Hours = new(
        (0, 8), (1, 5), (2, 3), (3, 2), (4, 3), (5, 6), (6, 14), (7, 26), (8, 42), (9, 56), (10, 62), (11, 60),
        (12, 55), (13, 56), (14, 60), (15, 60), (16, 56), (17, 50), (18, 46), (19, 48), (20, 50), (21, 42), (22, 28), (23, 16));

    /// <summary>The sessions of one day, in the order of their beginning.</summary>
    /// <param name="site">The site.</param>
    /// <param name="day">The day, in the time zone of the site.</param>
    /// <param name="now">The moment that it is, in the same time zone.</param>
    public static List<Session> Of(Site site, DateOnly day, DateTime now)
    {
        var sessions = new List<Session>();
        if (day < site.Since || day > DateOnly.FromDateTime(now))
        {
            return sessions;
        }

        var plan = DayPlan.Of(site, day);
        for (var number = 0; number < plan.Sessions; number++)
        {
            var session = Make(site, day, number, plan);
            if (session.EndBefore(now))
            {
                sessions.Add(session);
            }
        }

        sessions.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Id.CompareTo(right.Id));
        return sessions;
    }

    private static Session Make(Site site, DateOnly day, int number, DayPlan plan)
    {
        var draw = Draw.For(site.Id, day.DayNumber, SessionPurpose + number);
        var (visitor, visit) = VisitorOf(site, day, number, plan, draw);
        var session = new Session(site, IdOf(site, day, number), visitor, draw.Pick(Origin.All), visit, day);
        var start = day.ToDateTime(new TimeOnly(draw.Pick(Hours), draw.Below(60), draw.Below(60)));
        new SessionScript(session, draw).Play(start);
        KeepWithin(session, day);
        return session;
    }

    private static (Visitor Visitor, int Visit) VisitorOf(Site site, DateOnly day, int number, DayPlan plan, Draw draw)
    {
        var absence = 1 + (int)(draw.Share() * draw.Share() * LongestAbsence);
        var firstDay = day.AddDays(-absence);
        if (number < plan.NewVisitors || firstDay < site.Since)
        {
            return (Visitor.Of(site.Id, day, number), 1);
        }

        var known = draw.Below(DayPlan.Of(site, firstDay).NewVisitors);
        return (Visitor.Of(site.Id, firstDay, known), 2 + draw.Below(5));
    }

    private static long IdOf(Site site, DateOnly day, int number) =>
        ((1000L + Draw.For(site.Id, 0, 3).Below(9000)) * 10_000_000_000) + (day.DayNumber * 10_000L) + number;

    // A session belongs to one day, so that days add up to weeks and months.
    private static void KeepWithin(Session session, DateOnly day)
    {
        var late = session.Events[^1].Time - day.ToDateTime(TimeOnly.MinValue).AddSeconds(SecondsPerDay - 1);
        if (late > TimeSpan.Zero)
        {
            foreach (var happened in session.Events)
            {
                happened.Time -= late;
            }
        }
    }
}
