namespace PiwikGen.Requests;

/// <summary>The text of scalars, the same as in JSON and under every culture.</summary>
internal static class ScalarText
{
    public const string RoundTrip = "R";
    public const string Date = "yyyy-MM-dd";

    public static string Of(bool value) => value ? "true" : "false";

    public static string? Of<T>(T? value, string? format) where T : struct, IFormattable
        => value?.ToString(format, System.Globalization.CultureInfo.InvariantCulture);

    public static double Finite(string name, double value)
        => double.IsFinite(value) ? value : throw new ArgumentException($"Parameter '{name}' cannot be sent: it is no finite number.", name);
}
