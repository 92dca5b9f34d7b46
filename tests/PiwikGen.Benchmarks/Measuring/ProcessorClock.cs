using System.Runtime.InteropServices;
using Perfolizer.Horology;

namespace PiwikGen.Benchmarks.Measuring;

/// <summary>
/// Time that the processors spent on this process, on all its threads: what waits for a processor on a busy machine, or for an answer, does
/// not count. Linux and macOS.
/// </summary>
internal sealed partial class ProcessorClock : IClock
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    public string Title => "processor time";

    public bool IsAvailable => !OperatingSystem.IsWindows();

    public Frequency Frequency => new(NanosecondsPerSecond);

    // CLOCK_PROCESS_CPUTIME_ID
    private static int ClockId => OperatingSystem.IsMacOS() ? 12 : 2;

    public long GetTimestamp() => Read(ClockId, out var time) == 0
        ? (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds
        : throw new PlatformNotSupportedException("The system has no clock for the time of a process.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
