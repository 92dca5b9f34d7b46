using PiwikGen.PiwikPro.Analytics;
using Spectre.Console;

namespace LargeExport;

/// <summary>Exports day by day. Ended at any moment and started again, it goes on with the day that it was at.</summary>
internal sealed class Export(IAnalyticsClient analytics, ExportPlan plan)
{
    private readonly DayQuery _query = new(analytics, plan);

    public async Task RunAsync(WaitingColumn waiting, CancellationToken cancellationToken)
    {
        var start = Checkpoint.Find(plan) ?? new Checkpoint(plan.App, plan.From, plan.From, 0);
        if (start.Next > plan.From)
        {
            AnsiConsole.MarkupLineInterpolated($"Going on with {start.Next:yyyy-MM-dd}: the days before are in {plan.Path}.");
        }

        var rows = 0L;
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), waiting)
            .StartAsync(async progress => rows = await WriteAsync(progress.AddTask(plan.Path, maxValue: plan.Days), start, cancellationToken));
        AnsiConsole.MarkupLineInterpolated($"[green]{rows} rows added to {plan.Path}[/]");
    }

    private async Task<long> WriteAsync(ProgressTask task, Checkpoint start, CancellationToken cancellationToken)
    {
        var rows = 0L;
        await using var file = CsvFile.Open(plan.Path, start.Length);
        if (start.Length == 0)
        {
            await file.WriteAsync(DayQuery.Columns, cancellationToken);
        }

        task.Value = start.Next.DayNumber - plan.From.DayNumber;
        for (var day = start.Next; day <= plan.To; day = day.AddDays(1))
        {
            var date = day.ToString("O");
            task.Description = $"{date}, {rows} rows";
            await foreach (var row in _query.RowsAsync(day, cancellationToken))
            {
                await file.WriteAsync([date, .. row.Select(ResultCell.Text)], cancellationToken);
                rows++;
            }

            (start with { Next = day.AddDays(1), Length = await file.FlushAsync(cancellationToken) }).Save(plan);
            task.Increment(1);
        }

        return rows;
    }
}
