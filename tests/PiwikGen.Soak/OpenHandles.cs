namespace PiwikGen.Soak;

/// <summary>The handles that this process has open, those of assemblies aside.</summary>
internal static class OpenHandles
{
    private const string Descriptors = "/proc/self/fd";

    // The listing itself is one. Assemblies stay open once they are loaded, and some are loaded when a path is taken for the first time.
    public static int? Count() => Directory.Exists(Descriptors)
        ? Directory.EnumerateFileSystemEntries(Descriptors).Count(static path => new FileInfo(path).LinkTarget?.EndsWith(".dll", StringComparison.Ordinal) != true) - 1
        : null;

    /// <summary>Those that are sockets, which is what clients open.</summary>
    public static int? Sockets() => Directory.Exists(Descriptors)
        ? Directory.EnumerateFileSystemEntries(Descriptors).Count(static path => new FileInfo(path).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : null;

    /// <summary>Lets what is no longer in use be closed; gives how many are left when no more are closed, or no more than expected are open.</summary>
    public static int? Settle(int? expected)
    {
        var least = Count();
        for (var i = 0; i < 60 && least is not null; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(250);
            var now = Count();
            if (now <= expected || (expected is null && i >= 8 && now >= least))
            {
                return now;
            }

            least = Math.Min(least.Value, now!.Value);
        }

        return Count();
    }
}
