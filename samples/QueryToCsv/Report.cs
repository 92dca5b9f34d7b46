using System.Text.Json;
using PiwikGen.PiwikPro.Analytics;
using Spectre.Console;

namespace QueryToCsv;

/// <summary>Some metrics by a dimension over a period: the first rows as a table, all of them as CSV.</summary>
internal sealed class Report(IAnalyticsClient analytics, Guid app)
{
    private const int PrintedRows = 15;
    private const int RowsPerPage = 100_000;

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Id of a dimension, such as <c>device_type</c> or <c>event_url</c>.</summary>
    public required string Dimension { get; init; }

    /// <summary>Prints the first rows. Returns how many there are.</summary>
    public async Task<long> PrintAsync(string title, CancellationToken cancellationToken)
    {
        var query = Query();
        query.ColumnFormat = ColumnFormat.Name;
        query.Limit = PrintedRows;
        var result = await analytics.ExecuteQueryAsync(query, cancellationToken);

        var table = new Table().Title($"{Markup.Escape(title)}, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}").Border(TableBorder.Rounded);
        foreach (var (number, name) in result.Meta.Columns!.Index())
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)) { Alignment = number == 0 ? Justify.Left : Justify.Right });
        }

        foreach (var row in result.Data)
        {
            if (row.TryGetCells(out var cells))
            {
                table.AddRow([.. cells.Select(static cell => Markup.Escape(ForPeople(cell)))]);
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{result.Data.Count} of {result.Meta.Count} rows");
        return result.Meta.Count;
    }

    /// <summary>Copies all rows as the server writes them, page by page. CSV carries no count: that comes from the table.</summary>
    public async Task ExportAsync(string path, long count, CancellationToken cancellationToken)
    {
        await using (var file = new StreamWriter(path))
        {
            for (var offset = 0L; offset == 0 || offset < count; offset += RowsPerPage)
            {
                await AppendAsync(file, offset, cancellationToken);
            }
        }

        AnsiConsole.MarkupLineInterpolated($"[green]{count} rows in {path}[/]");
    }

    private async Task AppendAsync(StreamWriter file, long offset, CancellationToken cancellationToken)
    {
        var query = Query();
        (query.Format, query.Limit, query.Offset) = (QueryFormat.Csv, RowsPerPage, offset);
        await using var csv = await analytics.ExecuteQueryAsCsvAsync(query, cancellationToken);
        using var reader = new StreamReader(csv);
        if (offset > 0)
        {
            // The names of the columns stand on every page.
            await reader.ReadLineAsync(cancellationToken);
        }

        var buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private static string ForPeople(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Number ? cell.GetDouble().ToString("#,0.##") : ResultCell.Text(cell);

    private QueryRequest Query() => new()
    {
        WebsiteId = app,
        DateFrom = From.ToString("O"),
        DateTo = To.ToString("O"),
        Columns =
        [
            new() { ColumnId = Dimension },
            new() { ColumnId = "sessions" },
            new() { ColumnId = "visitors" },
            new() { ColumnId = "page_views" },
            new() { ColumnId = "bounce_rate" },
            new() { ColumnId = "session_total_time", TransformationId = "average" },
            new() { ColumnId = "revenue", TransformationId = "sum" },
        ],
        OrderBy = [[1, SortDirection.Descending], [0, SortDirection.Ascending]],
    };
}
