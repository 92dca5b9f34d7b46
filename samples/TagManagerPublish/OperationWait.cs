using PiwikGen.PiwikPro.TagManager;
using Spectre.Console;

namespace TagManagerPublish;

/// <summary>Waits for work that Tag Manager does after it answered 202: asks for the operation at an interval, until it is done or the time is up.</summary>
internal sealed class OperationWait(IOperationsClient operations, Guid app)
{
    /// <summary>The pause between two questions. An account takes 600 of them in a minute.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long to wait before giving up; the work goes on without us.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Waits and shows how far it is. Returns the completed operation with its summary.</summary>
    /// <exception cref="SampleException">The operation failed.</exception>
    /// <exception cref="TimeoutException">It was not done in time.</exception>
    public Task<OperationAttributes> UntilDoneAsync(StartedWork work, string description, CancellationToken cancellationToken)
    {
        var id = work.Operation.Data.Id;
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            // The log of a build gets a line for each state.
            return UntilDoneAsync(id, state => AnsiConsole.MarkupLineInterpolated($"{description}: {state}"), cancellationToken);
        }

        return AnsiConsole.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(progress =>
            {
                var task = progress.AddTask(Markup.Escape(description), maxValue: 2);
                return UntilDoneAsync(id, state => task.Value = ProgressOf(state), cancellationToken);
            });
    }

    private async Task<OperationAttributes> UntilDoneAsync(Guid id, Action<OperationState> report, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var interval = new PeriodicTimer(Interval);
        OperationState? reported = null;
        try
        {
            while (true)
            {
                var operation = (await operations.GetOperationAsync(app, id, limit.Token)).Data.Attributes;
                if (operation.State != reported)
                {
                    report(operation.State);
                    reported = operation.State;
                }

                if (operation.State == OperationState.Completed)
                {
                    return operation;
                }

                if (operation.State == OperationState.Failed)
                {
                    throw new SampleException($"{operation.OperationType} failed. {ReasonOf(operation)}");
                }

                await interval.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The operation {id} was not done within {Limit.TotalSeconds:0} seconds.");
        }
    }

    // A state that this client does not know yet is one between created and completed.
    private static double ProgressOf(OperationState state) => state == OperationState.Created ? 0 : state == OperationState.Completed ? 2 : 1;

    private static string ReasonOf(OperationAttributes operation) => string.Join(' ', operation switch
    {
        PublishVersionOperation publish => publish.Summary.Errors ?? [],
        ImportFileOperation import => import.Summary.Tags?.SelectMany(static tag => tag.Errors ?? []) ?? [],
        _ => [],
    });
}
