namespace PiwikGen.Benchmarks.Measuring;

/// <summary>What one benchmark came to over all rounds.</summary>
/// <param name="Table">The category that it belongs to.</param>
/// <param name="Row">What is measured.</param>
/// <param name="IsBaseline">Whether the other rows of the table are compared with it.</param>
/// <param name="Nanoseconds">The best iteration of each round; empty where it did not run to its end.</param>
/// <param name="Bytes">What one call allocates, on all threads of the process.</param>
internal sealed record Measurement(string Table, string Row, bool IsBaseline, IReadOnlyList<double> Nanoseconds, double Bytes)
{
    public bool Failed => Nanoseconds.Count == 0;

    /// <summary>The best iteration of all rounds: on a busy machine the one that was disturbed least.</summary>
    public double Best => Nanoseconds.Min();
}
