using Microsoft.Extensions.Options;
using PiwikGen.Authentication;
using PiwikGen.Responses;
using Spectre.Console;

namespace Samples;

/// <summary>What all samples do around their job: end at Ctrl+C, and say in one line what went wrong.</summary>
internal static class SampleProgram
{
    /// <summary>Runs the job. Returns 0, 1 where it failed, and 130 where Ctrl+C ended it.</summary>
    public static async Task<int> RunAsync(Func<CancellationToken, Task> job)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 240;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };

        try
        {
            await job(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
        catch (Exception e) when (e is TokenException or ApiException or HttpRequestException or TimeoutException or OptionsValidationException or FormatException or IOException or SampleException)
        {
            // What went wrong is in the message, and none of it is secret.
            AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
            if (e is ApiException { Body.Length: > 0 } refusal)
            {
                // What the server says of it is for whoever runs this, and nothing for a log.
                AnsiConsole.MarkupLineInterpolated($"[grey]{refusal.Body}[/]");
            }

            return 1;
        }
    }
}
