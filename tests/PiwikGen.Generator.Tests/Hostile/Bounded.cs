using System.Diagnostics;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Bounds of time, many times what is needed on a slow machine: they tell a square from a line, not fast from slow.</summary>
internal static class Bounded
{
    // The bounds are those of an idle machine; what must not pass is work that never ends, or grows out of hand.
    private const int Patience = 8;

    public static void InSeconds(int seconds, Action act)
    {
        var clock = Stopwatch.StartNew();
        act();
        Assert.True(clock.Elapsed.TotalSeconds < seconds * Patience, $"It took {clock.Elapsed.TotalSeconds:F1} s, and {seconds} s are enough.");
    }
}
