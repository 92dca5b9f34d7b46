using System.Globalization;

namespace PiwikGen.Soak;

/// <summary>The figures of a run beside their bounds.</summary>
internal static class SoakReport
{
    private const double TokenTolerance = 0.05;
    private const double MemoryTolerance = 0.10;

    // The runtime opens a few of its own in the course of time: a queue for events, a library that is not managed.
    private const int HandleSlack = 8;
    private const long MemorySlack = 2 * 1024 * 1024;

    /// <summary>Prints the table; false where a bound is broken.</summary>
    public static bool Print(SoakResults results, TextWriter output)
    {
        var holds = true;
        void Row(string what, string figure, string bound, bool isKept)
        {
            holds &= isKept;
            output.WriteLine($"| {what,-34} | {figure,-40} | {bound,-28} | {(isKept ? "kept" : "BROKEN"),-6} |");
        }

        Row("what", "figure", "bound", true);
        Row("calls", Text(results.Calls) + $" in {Text((long)results.Duration.TotalSeconds)} s", "", true);
        foreach (var ((outcome, isExplained), count) in results.Outcomes)
        {
            Row("  " + (isExplained ? outcome : "WRONG: " + outcome), Text(count), isExplained ? "as the server did" : "0", isExplained);
        }

        Row("wrong outcomes", Text(results.Wrong), "0", results.Wrong == 0);
        Row("handler rotations", Text(results.PrimaryHandlers), "some", results.PrimaryHandlers > 1);
        PrintTokens(results.Tokens!, Row);
        PrintMemory(results.Samples, Row);
        PrintHandles(results, Row);
        return holds;
    }

    private static void PrintTokens(TokenLedger tokens, Action<string, string, string, bool> row)
    {
        var ideal = tokens.Lives + tokens.Forced;
        row("tokens granted", Text(tokens.Granted), $"at most {Text((long)(ideal * (1 + TokenTolerance)))}", tokens.Granted <= ideal * (1 + TokenTolerance));
        row("  for lives and forced renewals", $"{Text(tokens.Lives)} + {Text(tokens.Forced)}", "some of each", tokens is { Lives: > 0, Forced: > 0 });
        row("  token requests that were failed", Text(tokens.Faults), "", true);
    }

    private static void PrintMemory(IReadOnlyList<(long Memory, int Handles)> samples, Action<string, string, string, bool> row)
    {
        // The first quarter warms up.
        var quarter = samples.Count / 4;
        var early = Median(samples.Skip(quarter).Take(quarter).Select(static sample => sample.Memory));
        var late = Median(samples.TakeLast(quarter).Select(static sample => sample.Memory));
        var bound = (long)(early * (1 + MemoryTolerance)) + MemorySlack;
        row("managed memory, early and late", $"{Text(early / 1024)} KiB, {Text(late / 1024)} KiB", $"at most {Text(bound / 1024)} KiB", late <= bound);
        var handles = samples.Select(static sample => (long)sample.Handles).ToArray();
        row("open handles, early and late", $"{Text(Median(handles.Skip(quarter).Take(quarter)))}, {Text(Median(handles.TakeLast(quarter)))}", "", true);
    }

    private static void PrintHandles(SoakResults results, Action<string, string, string, bool> row)
    {
        if (results.HandlesBefore is not { } before || results.HandlesAfter is not { } after)
        {
            row("handles left open", "not counted on this system", "", true);
            return;
        }

        row("sockets left open", $"{Text(results.SocketsAfter!.Value)} (before: {Text(results.SocketsBefore!.Value)})", "none more than before", results.SocketsAfter <= results.SocketsBefore);
        row("handles left open", $"{Text(after)} (before: {Text(before)})", $"at most {Text(before + HandleSlack)}", after <= before + HandleSlack);
    }

    private static long Median(IEnumerable<long> values) => values.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : 0;

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
