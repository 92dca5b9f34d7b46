using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PiwikGen.Benchmarks.Measuring;

/// <summary>Runs other programs and measures what they, and all that they start, take. Linux and macOS where the processors' time counts.</summary>
internal static partial class ProcessTime
{
    private const int OfChildren = -1;
    private const double NanosecondsPerSecond = 1e9;
    private const double NanosecondsPerMicrosecond = 1e3;

    /// <summary>Nanoseconds, on the wall or of the processors, that a program takes from start to exit.</summary>
    /// <exception cref="InvalidOperationException">It ends with another exit code than 0; the message holds its output.</exception>
    public static double Run(bool countsProcessorTime, string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var before = countsProcessorTime ? OfAllChildren() : 0;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode != 0
            ? throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}")
            : countsProcessorTime ? OfAllChildren() - before : watch.Elapsed.TotalNanoseconds;
    }

    // Children that have ended, with theirs.
    private static double OfAllChildren() => Read(OfChildren, out var usage) == 0
        ? ((usage.UserSeconds + usage.SystemSeconds) * NanosecondsPerSecond) + ((usage.UserMicroseconds + usage.SystemMicroseconds) * NanosecondsPerMicrosecond)
        : throw new PlatformNotSupportedException("The system does not tell the time of other processes.");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Read(int who, out Usage usage);

    // The 14 further numbers that the system fills in are not looked at.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Usage
    {
        public nint UserSeconds;
        public nint UserMicroseconds;
        public nint SystemSeconds;
        public nint SystemMicroseconds;
    }
}
