using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>What the traffic of an app depends on.</summary>
internal sealed record Site(Guid Id, string Name, string Address, TimeZoneInfo TimeZone, DateOnly Since)
{
    public static Site Of(StoredApp app)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(app.Settings["timezone"]!.ToString(), out var known) ? known : TimeZoneInfo.Utc;
        var since = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(app.AddedAt, zone).DateTime);
        return new Site(app.Id, app.Name, app.Settings["urls"]![0]!.ToString().TrimEnd('/'), zone, since);
    }

    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime;
}
