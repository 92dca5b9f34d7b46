using System.Diagnostics;
using System.Globalization;

namespace PiwikGen.Fuzz;

/// <summary>Drives a worker over the documents of one target. A worker that dies, or no longer answers, is a finding and is replaced.</summary>
internal sealed class FuzzRun(FuzzArguments arguments, FuzzTarget target)
{
    /// <summary>What a process ends with that was asked for what there is not.</summary>
    public const int UsageExitCode = 2;

    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private long _documents;
    private long _accepted;
    private long _repeated;

    public async Task<FuzzResult> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        var progressPath = Path.GetTempFileName();
        try
        {
            var next = arguments.From;
            var end = arguments.From + arguments.Count;
            while (next < end && (arguments.Duration is not { } duration || clock.Elapsed < duration))
            {
                var (last, failure) = await WorkAsync(next, end - next, arguments.Duration - clock.Elapsed, progressPath);
                if (failure is null)
                {
                    break;
                }

                Add(new Finding(last, failure, failure));
                _documents += last + 1 - next;
                next = last + 1;
            }
        }
        finally
        {
            File.Delete(progressPath);
        }

        return new FuzzResult(target, _documents, _accepted, clock.Elapsed, [.. _findings.Values], _repeated);
    }

    private async Task<(long Last, string? Failure)> WorkAsync(long from, long count, TimeSpan? duration, string progressPath)
    {
        FuzzProgress.Write(progressPath, from);
        using var worker = Start(arguments.ToWorker(target, from, count, duration, progressPath));
        var reading = ReadAsync(worker);
        var (seen, since) = (-1L, TimeSpan.Zero);
        while (await Task.WhenAny(reading, Task.Delay(500)) != reading)
        {
            // The worker's own time: on a busy machine it may wait for long without hanging.
            var now = FuzzProgress.Read(progressPath);
            var spent = worker.HasExited ? TimeSpan.Zero : worker.TotalProcessorTime;
            if (now != seen)
            {
                (seen, since) = (now, spent);
            }
            else if (spent - since > arguments.Limit)
            {
                worker.Kill(entireProcessTree: true);
                await reading;
                return (seen, "There was no answer within the limit.");
            }
        }

        await worker.WaitForExitAsync();
        if (worker.ExitCode == UsageExitCode)
        {
            throw new InvalidOperationException("A worker does not understand its arguments.");
        }

        return await reading ? (0, null) : (FuzzProgress.Read(progressPath), $"The process died with exit code {worker.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary>Reads to the end; whether the worker came to its own.</summary>
    private async Task<bool> ReadAsync(Process worker)
    {
        var done = false;
        while (await worker.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Finding.FromLine(line) is { } finding)
            {
                Add(finding);
            }
            else if (line.Split('\t') is [FuzzWorker.Done, var documents, var accepted])
            {
                _documents += long.Parse(documents, CultureInfo.InvariantCulture);
                _accepted += long.Parse(accepted, CultureInfo.InvariantCulture);
                done = true;
            }
        }

        return done;
    }

    private void Add(Finding finding)
    {
        if (!_findings.TryAdd(finding.Signature, finding))
        {
            _repeated++;
        }
    }

    private static Process Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FuzzRun).Assembly.Location);
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
