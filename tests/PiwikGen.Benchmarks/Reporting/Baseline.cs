using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Reporting;

/// <summary>What the rows of a table are compared with.</summary>
internal static class Baseline
{
    /// <summary>The row that is marked as such; the first where that one failed.</summary>
    public static Measurement Of(IReadOnlyList<Measurement> rows) =>
        rows.FirstOrDefault(static row => row is { IsBaseline: true, Failed: false }) ?? rows.First(static row => !row.Failed);
}
