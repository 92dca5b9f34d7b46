using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PiwikGen.Benchmarks.Measuring;

/// <summary>
/// Runs a group several times over, all its benchmarks in turn: what else happens on the machine then meets all of them alike. Many short
/// iterations, of which the best counts.
/// </summary>
internal static class Rounds
{
    public static IReadOnlyList<Measurement> Run(BenchmarkGroup group, RunArguments arguments)
    {
        foreach (var type in group.Classes.Where(static type => !IsLong(type)))
        {
            WarmUp.Run(type);
        }

        var reports = Enumerable.Range(0, arguments.Rounds)
            .SelectMany(_ => group.Classes.Select(type => BenchmarkRunner.Run(type, ConfigFor(type, arguments))))
            .SelectMany(static summary => summary.Reports)
            .ToList();
        if (reports.Count == 0)
        {
            throw new InvalidOperationException("There is nothing to measure.");
        }

        return [.. reports
            .GroupBy(static report => (Table: TableOf(report), Row: RowOf(report)))
            .Select(static same => new Measurement(
                same.Key.Table,
                same.Key.Row,
                same.First().BenchmarkCase.Descriptor.Baseline,
                [.. same.Select(static report => report.ResultStatistics?.Min).OfType<double>()],
                same.Min(static report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)))];
    }

    private static string TableOf(BenchmarkReport report)
    {
        var category = report.BenchmarkCase.Descriptor.Categories.FirstOrDefault() ?? report.BenchmarkCase.Descriptor.Type.Name;
        return report.BenchmarkCase.HasParameters ? $"{category}, {string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(static item => item.Value))}" : category;
    }

    private static string RowOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static bool IsLong(Type type) => type.IsDefined(typeof(LongRunningAttribute), inherit: false);

    private static IConfig ConfigFor(Type type, RunArguments arguments)
    {
        var quick = arguments.IsQuick;
        var job = Job.Default.WithClock(arguments.CountsProcessorTime ? new ProcessorClock() : Chronometer.Stopwatch).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(2), logOutput: false));
        job = IsLong(type)
            ? job.WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(quick ? 1 : 3).WithIterationCount(quick ? 2 : 5)
            : job.WithIterationTime(TimeInterval.FromMilliseconds(quick ? 5 : 10)).WithWarmupCount(quick ? 10 : 20).WithIterationCount(quick ? 10 : 30).WithEvaluateOverhead(false);
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .AddLogger(new ProgressLogger())
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"))
            .WithOptions(ConfigOptions.DisableLogFile);
    }
}
