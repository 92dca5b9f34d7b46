using System.Globalization;

namespace PiwikGen.Benchmarks.Reporting;

/// <summary>Figures as the reports have them, the same in every culture.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => Text(nanoseconds) + " ns",
        < 1_000_000 => Text(nanoseconds / 1_000) + " µs",
        < 1_000_000_000 => Text(nanoseconds / 1_000_000) + " ms",
        _ => Text(nanoseconds / 1_000_000_000) + " s",
    };

    public static string Size(double bytes) => bytes switch
    {
        < 10_000 => bytes.ToString("N0", CultureInfo.InvariantCulture) + " B",
        < 10_000_000 => Text(bytes / 1_000) + " kB",
        _ => Text(bytes / 1_000_000) + " MB",
    };

    public static string Ratio(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
