namespace PiwikGen.Benchmarks.Measuring;

/// <summary>Benchmarks that are run and reported together: a command of the program.</summary>
/// <param name="Name">The command, and the name of the report.</param>
/// <param name="Title">The heading of the report.</param>
/// <param name="Classes">The classes with the benchmarks. A category of theirs is a table; each table has its own baseline.</param>
/// <param name="Targets">What is asked of our own rows.</param>
internal sealed record BenchmarkGroup(string Name, string Title, Type[] Classes, params Target[] Targets)
{
    /// <summary>What measures the group; BenchmarkDotNet unless said otherwise.</summary>
    public Func<BenchmarkGroup, RunArguments, IReadOnlyList<Measurement>> Measure { get; init; } = Rounds.Run;

    /// <summary>What the bytes of the measurements are.</summary>
    public string Bytes { get; init; } = "allocated";

    /// <summary>What is counted and not timed; lines of the report.</summary>
    public Func<IEnumerable<string>> Facts { get; init; } = static () => [];
}
