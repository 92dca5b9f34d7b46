using System.Collections.Concurrent;
using System.Diagnostics;

namespace PiwikGen.Corpus;

/// <summary>Hands documents to worker processes. A worker that dies, or takes too long, costs the document it was at, and is replaced.</summary>
/// <param name="jobs">How many of them work at once.</param>
/// <param name="limit">How long a document may take.</param>
/// <param name="start">Starts a worker: a process that answers each line, see <see cref="Worker"/>, with a line.</param>
internal sealed class CorpusRun(int jobs, TimeSpan limit, Func<Process> start)
{
    private readonly ConcurrentDictionary<CorpusDocument, CorpusRow> _rows = new();

    public async Task<IReadOnlyDictionary<CorpusDocument, CorpusRow>> RunAsync(IReadOnlyList<CorpusDocument> documents)
    {
        var queue = new ConcurrentQueue<CorpusDocument>(documents);
        await Task.WhenAll(Enumerable.Range(0, jobs).Select(_ => ServeAsync(queue)));
        return _rows;
    }

    /// <summary>This program as its own worker.</summary>
    /// <param name="generatorFolder">The folder of a package's analyzer; null for the generator that this program was built with.</param>
    public static Process StartWorker(string? generatorFolder)
    {
        var isOwnProgram = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == typeof(CorpusRun).Assembly.GetName().Name;
        var start = new ProcessStartInfo(isOwnProgram ? Environment.ProcessPath! : "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (!isOwnProgram)
        {
            start.ArgumentList.Add(typeof(CorpusRun).Assembly.Location);
        }

        start.ArgumentList.Add(Worker.Switch);
        if (generatorFolder is not null)
        {
            start.ArgumentList.Add(generatorFolder);
        }

        return Process.Start(start)!;
    }

    private async Task ServeAsync(ConcurrentQueue<CorpusDocument> queue)
    {
        while (queue.TryDequeue(out var document))
        {
            using var worker = start();
            try
            {
                do
                {
                    _rows[document] = await AskAsync(worker, document);
                }
                while (!worker.HasExited && queue.TryDequeue(out document));
            }
            finally
            {
                if (!worker.HasExited)
                {
                    worker.Kill(entireProcessTree: true);
                }
            }
        }
    }

    private async Task<CorpusRow> AskAsync(Process worker, CorpusDocument document)
    {
        try
        {
            await worker.StandardInput.WriteLineAsync(document.Path + "\t" + document.Folder);
            await worker.StandardInput.FlushAsync();
            if (await worker.StandardOutput.ReadLineAsync().WaitAsync(limit) is { } line)
            {
                return CorpusRow.FromTsv(line);
            }

            await worker.WaitForExitAsync();
            return CorpusRow.Broken($"The process died with exit code {worker.ExitCode}.");
        }
        catch (IOException)
        {
            await worker.WaitForExitAsync();
            return CorpusRow.Broken($"The process died with exit code {worker.ExitCode}.");
        }
        catch (TimeoutException)
        {
            worker.Kill(entireProcessTree: true);
            await worker.WaitForExitAsync();
            return CorpusRow.Broken($"It took longer than {limit.TotalSeconds} seconds.");
        }
    }
}
