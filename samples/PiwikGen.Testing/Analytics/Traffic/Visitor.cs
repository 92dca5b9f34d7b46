namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Somebody who comes to a site, once or again, always with the same device from the same place.</summary>
internal sealed record Visitor(string Id, Device Device, Place Place, DateOnly FirstDay)
{
    private const int Purpose = 100_000;

    /// <summary>The visitor who was the nth new one of a day.</summary>
    public static Visitor Of(Guid site, DateOnly firstDay, int number)
    {
        var draw = Draw.For(site, firstDay.DayNumber, Purpose + number);
        return new Visitor(draw.Next().ToString("x16", System.Globalization.CultureInfo.InvariantCulture), draw.Pick(Device.All), draw.Pick(Place.All), firstDay);
    }
}
