using System.Globalization;

namespace PiwikGen.Runtime.Tests.Cultures;

/// <summary>Somewhere in the world: a culture and a time zone, for as long as something runs.</summary>
internal static class Place
{
    private const string ZoneVariable = "TZ";

    /// <summary>The cultures whose numbers, dates and letters differ most from the invariant ones.</summary>
    public static readonly string[] Cultures = ["en-US", "de-DE", "tr-TR", "ar-SA", "fa-IR", "th-TH", "sv-SE", "fi-FI"];

    public static async Task Be(string culture, string zone, Func<Task> act)
    {
        var (cultureBefore, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable(ZoneVariable));
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        SetZone(zone);
        try
        {
            await act();
        }
        finally
        {
            CultureInfo.CurrentCulture = cultureBefore;
            SetZone(zoneBefore);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable(ZoneVariable, zone);
        TimeZoneInfo.ClearCachedData();
    }
}
