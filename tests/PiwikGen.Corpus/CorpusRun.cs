using System.Collections.Concurrent;
using System.Diagnostics;

namespace PiwikGen.Corpus;

/// <summary>Hands documents to worker processes. A worker that dies, or takes too long, costs the document it was at, and is replaced.</summary>
internal sealed class CorpusRun(int jobs, TimeSpan limit)
{
    private readonly ConcurrentDictionary<CorpusDocument, CorpusRow> _rows = new();

    public async Task<IReadOnlyDictionary<CorpusDocument, CorpusRow>> RunAsync(IReadOnlyList<CorpusDocument> documents)
    {
        var queue = new ConcurrentQueue<CorpusDocument>(documents);
        await Task.WhenAll(Enumerable.Range(0, jobs).Select(_ => ServeAsync(queue)));
        return _rows;
    }

    private async Task ServeAsync(ConcurrentQueue<CorpusDocument> queue)
    {
        while (queue.TryDequeue(out var document))
        {
            using var worker = Start();
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
        await worker.StandardInput.WriteLineAsync(document.Path + "\t" + document.Folder);
        await worker.StandardInput.FlushAsync();
        try
        {
            if (await worker.StandardOutput.ReadLineAsync().WaitAsync(limit) is { } line)
            {
                return CorpusRow.FromTsv(line);
            }

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

    private static Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CorpusRun).Assembly.Location);
        }

        start.ArgumentList.Add(Worker.Switch);
        return Process.Start(start)!;
    }
}
