namespace Dashboard;

/// <summary>From one day to another, both of which count.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }
}
