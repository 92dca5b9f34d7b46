using System.Globalization;
using System.Text;
using PiwikGen.Benchmarks.Measuring;

namespace PiwikGen.Benchmarks.Reporting;

/// <summary>The tables of a group.</summary>
internal static class MarkdownReport
{
    public static string Of(BenchmarkGroup group, IReadOnlyList<Measurement> measurements, RunArguments arguments, string load)
    {
        var text = new StringBuilder();
        Line(text, $"# {group.Title}");
        Line(text);
        Line(text, $"`{arguments.CommandFor(group)}`");
        Line(text);
        Line(text, $"{Conditions.Machine}. Threads that wanted to run, before and after: {load}. {measurements.Max(static one => one.Nanoseconds.Count)} rounds;");
        Line(text, $"times are {(arguments.CountsProcessorTime ? "processor time of the process, " : "")}the best iteration of all rounds, the range is that of the ratios of the rounds. Explained in [the README](../README.md).");
        Line(text);
        Line(text, $"![{group.Title}]({group.Name}.svg)");
        foreach (var table in measurements.GroupBy(static one => one.Table))
        {
            Line(text);
            Line(text, $"## {table.Key}");
            Line(text);
            Table(text, group, [.. table]);
            Targets(text, group, [.. group.Targets.Where(target => target.Table == table.Key)], [.. table]);
        }

        var facts = group.Facts().ToList();
        if (facts.Count > 0)
        {
            Line(text);
            Line(text, "## Counted");
            Line(text);
            facts.ForEach(fact => Line(text, "* " + fact));
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, BenchmarkGroup group, IReadOnlyList<Measurement> rows)
    {
        var baseline = Baseline.Of(rows);
        Line(text, $"| | time | ratio | rounds | {group.Bytes} | ratio |");
        Line(text, "|---|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            if (row.Failed)
            {
                Line(text, $"| {row.Row} | fails | | | | |");
                continue;
            }

            var ratios = row.Nanoseconds.Zip(baseline.Nanoseconds, static (own, other) => own / other).ToList();
            var memory = baseline.Bytes > 0 ? Figures.Ratio(row.Bytes / baseline.Bytes) : "";
            Line(text, $"| {row.Row} | {Figures.Time(row.Best)} | {Figures.Ratio(row.Best / baseline.Best)} | {Figures.Ratio(ratios.Min())} to {Figures.Ratio(ratios.Max())} | {Figures.Size(row.Bytes)} | {memory} |");
        }
    }

    private static void Targets(StringBuilder text, BenchmarkGroup group, IReadOnlyList<Target> targets, IReadOnlyList<Measurement> rows)
    {
        if (targets.Count == 0)
        {
            return;
        }

        Line(text);
        foreach (var target in targets)
        {
            if (rows.FirstOrDefault(row => row.Row == target.Row) is not { Failed: false } own
                || rows.FirstOrDefault(row => row.Row == target.Against) is not { Failed: false } other)
            {
                continue;
            }

            var verdicts = new[]
            {
                Verdict("time", own.Best, target.Nanoseconds, Figures.Time),
                Verdict("time", own.Best / other.Best, target.Time, Figures.Ratio),
                Verdict(group.Bytes, own.Bytes, target.Bytes, Figures.Size),
                Verdict(group.Bytes, own.Bytes / Math.Max(1, other.Bytes), target.Memory, Figures.Ratio),
                Verdict("time more", own.Best - other.Best, target.MoreNanoseconds, Figures.Time),
                Verdict(group.Bytes + " more", own.Bytes - other.Bytes, target.MoreBytes, Figures.Size),
            };
            Line(text, $"* {target.Row}{(target.Row == target.Against ? "" : " against " + target.Against)}: {string.Join("; ", verdicts.OfType<string>())}.");
        }
    }

    private static string? Verdict(string what, double value, double? limit, Func<double, string> format) => limit is { } most
        ? $"{what} {format(value)}, at most {format(most)} is asked: {(value <= most + (most < 10 ? 0.0049 : 0) ? "met" : "**missed**")}"
        : null;

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
