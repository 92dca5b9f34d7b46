using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PiwikGen.Samples.Tests;

/// <summary>One run of a sample, as a process of its own, without any credentials in its environment: it works with its embedded account.</summary>
internal sealed record SampleRun(int ExitCode, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs the built program of <c>samples/NAME</c> to its end, in a folder that it may write to.</summary>
    public static async Task<SampleRun> OfAsync(string name, string workingFolder, params string[] arguments)
    {
        using var process = Start(name, workingFolder, arguments);
        var output = new StringBuilder();
        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end within {Limit}. It wrote:\n{output}");
        }

        return new SampleRun(process.ExitCode, output.ToString());
    }

    /// <summary>Starts the built program and leaves it running; whoever started it ends it.</summary>
    public static Process Start(string name, string workingFolder, params string[] arguments)
    {
        var program = Path.Combine(Repository(), "samples", name, "bin", Configuration(), "net10.0", name + ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(static key => key.StartsWith("PIWIK_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        return Process.Start(start)!;
    }

    // bin/Debug/net10.0 or bin/Release/net10.0: the samples are built as these tests are.
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
