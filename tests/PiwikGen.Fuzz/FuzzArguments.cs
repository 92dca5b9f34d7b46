using System.Globalization;

namespace PiwikGen.Fuzz;

/// <summary>What the program is asked to do.</summary>
internal sealed record FuzzArguments
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/PiwikGen.Fuzz -- [--target reader|naming|source] [--count n | --seconds n] [--seed n]
                   [--corpus folder] [--from n] [--limit seconds] [--out folder]

        Mutates documents and gives them to the generator: its own small ones, and those below the folder. Without a target each of the
        three is run. A document is known by target, seed and number: the same three make the same document, over the same folder.
          --count n     documents per target (1,000)       --seconds n   instead: as many as the time allows
          --from n      the number of the first document   --limit n     seconds of work on one document that count as a hang (60)
          --out folder  where findings are written; they are shown in any case
        """;

    public IReadOnlyList<FuzzTarget> Targets { get; init; } = Enum.GetValues<FuzzTarget>();

    public long Count { get; init; } = 1_000;

    public TimeSpan? Duration { get; init; }

    public int Seed { get; init; } = 1;

    public string? CorpusFolder { get; init; }

    public long From { get; init; }

    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    public string? OutFolder { get; init; }

    /// <summary>The file in which a worker notes where it is; null in the program that people start.</summary>
    public string? ProgressPath { get; init; }

    public static FuzzArguments? Parse(IReadOnlyList<string> args)
    {
        var arguments = new FuzzArguments();
        for (var index = 0; index < args.Count; index += 2)
        {
            if (index + 1 == args.Count || arguments.With(args[index], args[index + 1]) is not { } next)
            {
                return null;
            }

            arguments = next;
        }

        return arguments;
    }

    /// <summary>The arguments of a worker that goes on at a document.</summary>
    public IEnumerable<string> ToWorker(FuzzTarget target, long from, long count, TimeSpan? duration, string progressPath)
    {
        string[] own = ["--target", target.ToString(), "--from", Text(from), "--count", Text(count), "--seed", Text(Seed), "--progress", progressPath];
        string[] time = duration is { } left ? ["--seconds", Text((long)Math.Ceiling(left.TotalSeconds))] : [];
        string[] corpus = CorpusFolder is null ? [] : ["--corpus", CorpusFolder];
        return [.. own, .. time, .. corpus];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private FuzzArguments? With(string name, string value)
    {
        var number = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        return name switch
        {
            "--target" when Enum.TryParse<FuzzTarget>(value, ignoreCase: true, out var target) && Enum.IsDefined(target) => this with { Targets = [target] },
            "--count" when number > 0 => this with { Count = number },
            "--seconds" when number is > 0 and <= int.MaxValue => this with { Duration = TimeSpan.FromSeconds(number), Count = long.MaxValue / 2 },
            "--seed" when number is >= 0 and <= int.MaxValue => this with { Seed = (int)number },
            "--from" when number >= 0 => this with { From = number },
            "--limit" when number is > 0 and <= int.MaxValue => this with { Limit = TimeSpan.FromSeconds(number) },
            "--corpus" when Directory.Exists(value) => this with { CorpusFolder = Path.GetFullPath(value) },
            "--out" => this with { OutFolder = Path.GetFullPath(value) },
            "--progress" => this with { ProgressPath = value },
            _ => null,
        };
    }
}
