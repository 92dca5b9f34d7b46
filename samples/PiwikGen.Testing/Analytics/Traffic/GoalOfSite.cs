namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>A goal that the made-up visitors reach, and what it is worth: those that every app has at the start.</summary>
internal sealed record GoalOfSite(Labelled Number, decimal Revenue)
{
    public static readonly GoalOfSite Order = new(new Labelled(1L, "Order placed"), 25m);
    public static readonly GoalOfSite Newsletter = new(new Labelled(2L, "Newsletter signed up"), 1.50m);
    public static readonly GoalOfSite PriceList = new(new Labelled(3L, "Price list downloaded"), 0.50m);
}
