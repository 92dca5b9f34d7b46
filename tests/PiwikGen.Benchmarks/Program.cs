using PiwikGen.Benchmarks.Calls;
using PiwikGen.Benchmarks.Generating;
using PiwikGen.Benchmarks.Measuring;
using PiwikGen.Benchmarks.Reporting;

namespace PiwikGen.Benchmarks;

/// <summary>A command per group of benchmarks; without one they are listed.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [AppsServer.Command])
        {
            await AppsServer.RunAsync().ConfigureAwait(false);
            return 0;
        }

        var group = arguments.Length > 0 ? Groups.All.FirstOrDefault(one => one.Name == arguments[0]) : null;
        if (group is null)
        {
            Console.WriteLine("dotnet run -c Release --project tests/PiwikGen.Benchmarks -- <group> [--rounds 3] [--quick] [--cpu] [--only <document>] [--output <folder>]");
            Console.WriteLine(string.Join('\n', Groups.All.Select(static one => $"  {one.Name,-10} {one.Title}")));
            return arguments.Length == 0 ? 0 : 1;
        }

        var run = new RunArguments(arguments);
        Documents.Only = run.Only;
        Report(group, run);
        return 0;
    }

    private static void Report(BenchmarkGroup group, RunArguments arguments)
    {
        var before = Conditions.Load;
        var measurements = group.Measure(group, arguments);
        var markdown = MarkdownReport.Of(group, measurements, arguments, $"{before} and {Conditions.Load}");
        Console.WriteLine(markdown);
        if (arguments.Output is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, group.Name + ".md"), markdown);
            File.WriteAllText(Path.Combine(folder, group.Name + ".svg"), SvgChart.Of(group, measurements));
        }
    }
}
