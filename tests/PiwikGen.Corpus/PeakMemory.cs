using System.Diagnostics;

namespace PiwikGen.Corpus;

/// <summary>The most memory that this process had at once since it was last asked to forget.</summary>
internal static class PeakMemory
{
    private const string ClearReferences = "/proc/self/clear_refs";

    /// <summary>Forgets the peak, where the system can: Linux does on a 5 in this file. Elsewhere the peak is that of all documents so far.</summary>
    public static void Forget()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux() && File.Exists(ClearReferences))
        {
            try
            {
                File.WriteAllText(ClearReferences, "5");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A system that forbids it reports the larger figure.
            }
        }
    }

    public static long InBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
