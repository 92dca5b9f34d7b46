using PiwikGen.Pagination;
using PiwikGen.PiwikPro.Analytics;
using Spectre.Console;

namespace RawSessions;

/// <summary>Sessions and their events, as they were recorded, to two files of JSON lines. A session is found in the events by its id.</summary>
internal sealed class RawExport(IAnalyticsClient analytics, Guid app)
{
    private static readonly string[] OfSessions = ["device_type", "location_country_name", "source_medium", "visitor_returning", "session_total_time", "session_total_page_views"];
    private static readonly string[] OfEvents = ["event_index", "event_type", "event_url", "event_title", "custom_event_category", "custom_event_action", "goal_id", "revenue"];

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required int RowsPerPage { get; init; }

    public async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var (sessions, events) = (Path.Combine(folder, "sessions.jsonl.gz"), Path.Combine(folder, "events.jsonl.gz"));
        var lines = await AnsiConsole.Progress().StartAsync(async progress => (
            Sessions: await ExportAsync(progress.AddTask("sessions"), sessions, OfSessions, analytics.FetchSessionsAsync, cancellationToken),
            Events: await ExportAsync(progress.AddTask("events"), events, OfEvents, analytics.FetchEventsAsync, cancellationToken)));
        AnsiConsole.MarkupLineInterpolated($"[green]{lines.Sessions} sessions in {sessions}[/]");
        AnsiConsole.MarkupLineInterpolated($"[green]{lines.Events} events in {events}[/]");
    }

    private async Task<long> ExportAsync(
        ProgressTask task, string path, string[] columns, Func<RawDataRequest, CancellationToken, Task<RawDataResult>> fetch, CancellationToken cancellationToken)
    {
        var request = Request(columns);
        IReadOnlyList<string> names = [];
        var rows = Pages.ByOffset(
            RowsPerPage,
            async (offset, token) =>
            {
                request.Offset = offset;
                var page = await fetch(request, token);
                names = page.Meta.Columns!;
                task.MaxValue = Math.Max(1, page.Meta.Count);
                return page;
            },
            static page => page.Data,
            static page => page.Meta.Count,
            cancellationToken);

        await using var file = new JsonLinesFile(path);
        await foreach (var row in rows)
        {
            if (row.TryGetCells(out var cells))
            {
                await file.WriteAsync(names, cells, cancellationToken);
                task.Increment(1);
            }
        }

        task.Value = task.MaxValue;
        return file.Lines;
    }

    // The ids and the time come first in every row, whatever is asked for.
    private RawDataRequest Request(string[] columns) => new()
    {
        WebsiteId = app,
        DateFrom = From.ToString("O"),
        DateTo = To.ToString("O"),
        Limit = RowsPerPage,
        Columns = [.. columns.Select(static column => new RawDataColumn { ColumnId = column })],
    };
}
