namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>How many sessions a site has on a day: more during the week than at its end, more from year to year, no two days alike.</summary>
internal sealed class DayPlan
{
    private const double NewShare = 0.62;
    private const double GrowthPerDay = 0.0008;

    // Sunday first, as DayOfWeek has it.
    private static readonly double[] ByWeekday = [0.66, 1.06, 1.12, 1.09, 1.04, 0.96, 0.70];
    private static readonly DateOnly Epoch = new(2024, 1, 1);

    private DayPlan(int sessions)
    {
        Sessions = sessions;
        NewVisitors = Math.Max(1, (int)Math.Round(sessions * NewShare));
    }

    public int Sessions { get; }

    /// <summary>So many of the sessions are somebody's first.</summary>
    public int NewVisitors { get; }

    public static DayPlan Of(Site site, DateOnly day)
    {
        var size = 60 + Draw.For(site.Id, 0, 1).Below(160);
        var growth = Math.Max(0.5, 1 + (GrowthPerDay * (day.DayNumber - Epoch.DayNumber)));
        var chance = 0.9 + (0.2 * Draw.For(site.Id, day.DayNumber, 2).Share());
        return new DayPlan(Math.Max(1, (int)(size * growth * chance * ByWeekday[(int)day.DayOfWeek])));
    }
}
