using Spectre.Console;

namespace DebuggerStream;

/// <summary>Shows broken events in a table that grows as they come in; where the output goes to a file, once they are all there.</summary>
internal sealed class BrokenEventTable(DebuggerTail tail)
{
    /// <summary>Watches for a while, or until there are enough events.</summary>
    public async Task ShowAsync(string app, TimeSpan duration, int most, CancellationToken stop)
    {
        var table = new Table().Title($"Broken events of {Markup.Escape(app)}").AddColumns("Time", "Visitor", "Page", "Problem");
        if (Console.IsOutputRedirected)
        {
            await FillAsync(table, static () => { }, duration, most, stop);
            AnsiConsole.Write(table);
        }
        else
        {
            await AnsiConsole.Live(table).StartAsync(live => FillAsync(table, live.Refresh, duration, most, stop));
        }

        AnsiConsole.MarkupLineInterpolated($"Broken events: [bold]{table.Rows.Count}[/].");
    }

    private async Task FillAsync(Table table, Action refresh, TimeSpan duration, int most, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(duration);
        try
        {
            await foreach (var broken in tail.ReadAsync(end.Token))
            {
                table.AddRow($"{broken.Time:HH:mm:ss}", broken.Visitor, Markup.Escape(broken.Page), $"[red]{Markup.Escape(broken.Problem)}[/]");
                refresh();
                if (table.Rows.Count >= most)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over, which is how watching ends.
        }
    }
}
