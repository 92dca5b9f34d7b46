using System.Globalization;
using System.Runtime.InteropServices;

namespace PiwikGen.Benchmarks.Reporting;

/// <summary>Under what conditions a report came about.</summary>
internal static class Conditions
{
    private const string LoadFile = "/proc/loadavg";
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Processor, system and framework.</summary>
    public static string Machine => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} logical processors ({Processor}), {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>How many threads want to run, where the system tells: more than there are processors means noise.</summary>
    public static string Load => File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";

    private static string Processor => File.Exists(ProcessorFile)
        ? File.ReadLines(ProcessorFile).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim() ?? "unknown"
        : "unknown";
}
