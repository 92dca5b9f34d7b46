using System.Runtime.CompilerServices;
using PiwikGen.PiwikPro.AuditLog;
using Spectre.Console;

namespace AuditLogToFile;

/// <summary>Adds entries to a file, oldest first. Ended at any moment and started again, it goes on behind the last entry that is in the file.</summary>
internal sealed class AuditExport(IAuditLogClient auditLog, EntryFilter filter, EntryFormat format)
{
    private const int LargestPage = 100;

    /// <summary>How many entries one run adds at most.</summary>
    public int MostEntries { get; init; } = int.MaxValue;

    public async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        var start = Position.Find(path, filter);
        if (start.CreatedAt is { } last)
        {
            AnsiConsole.MarkupLineInterpolated($"Going on behind {last:yyyy-MM-dd HH:mm:ss} UTC.");
        }

        var added = 0;
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress => added = await AddAsync(progress.AddTask(Markup.Escape(path)), path, start, cancellationToken));
        AnsiConsole.MarkupLineInterpolated($"[green]{added} entries added to {path}[/]");
    }

    private async Task<int> AddAsync(ProgressTask task, string path, Position position, CancellationToken cancellationToken)
    {
        await using var file = EntryFile.Open(path, position.Length, format);
        var added = 0;
        await foreach (var page in PagesAsync(task, position.CreatedAt ?? filter.DateFrom, cancellationToken))
        {
            foreach (var entry in page.Where(entry => !position.Has(entry)).Take(MostEntries - added))
            {
                file.Write(entry);
                position = position.Behind(entry);
                added++;
            }

            // The file first: what stands behind the position that is saved is cut off by the next run.
            position = position with { Length = await file.FlushAsync(cancellationToken) };
            position.Save(path);
            if (added == MostEntries)
            {
                break;
            }
        }

        return added;
    }

    // What is new is added at the end of this order while pages are read, so that none is seen twice or left out.
    private async IAsyncEnumerable<List<Entry>> PagesAsync(
        ProgressTask task, DateTimeOffset? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = new EntryFilter
        {
            DateFrom = from,
            DateTo = filter.DateTo,
            Type = filter.Type,
            AuthorId = filter.AuthorId,
            SubjectId = filter.SubjectId,
            Ip = filter.Ip,
        };
        for (long offset = 0, total = 1; offset < total;)
        {
            var page = await auditLog.ListEntriesAsync(LargestPage, offset, wanted, EntrySort.CreatedAt, cancellationToken);
            if (page.Data.Count == 0)
            {
                break;
            }

            (offset, total) = (offset + page.Data.Count, page.Meta.Total);
            task.MaxValue = total;
            yield return page.Data;
            task.Value = offset;
        }

        task.Value = task.MaxValue;
    }
}
