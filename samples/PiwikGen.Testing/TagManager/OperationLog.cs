using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.TagManager;

/// <summary>
/// The operations of all containers, oldest first. One that is asked for has just been created, at the next question it has started, at
/// the third it is done; a second after its creation it is done in any case. Work is done in the order in which it was asked for.
/// </summary>
internal sealed class OperationLog(TimeProvider time, AccountFaults faults)
{
    private const int QuestionsUntilStarted = 2;
    private const int QuestionsUntilDone = 3;
    private static readonly TimeSpan UntilDone = TimeSpan.FromSeconds(1);

    private readonly List<StoredOperation> _operations = [];

    public void Add(StoredOperation operation) => _operations.Add(operation);

    public void Forget(Guid appId) => _operations.RemoveAll(operation => operation.AppId == appId);

    /// <summary>Does the work whose time has come.</summary>
    public void Settle()
    {
        var now = time.GetUtcNow();
        foreach (var operation in _operations.Where(operation => !operation.IsDone && now - operation.CreatedAt >= UntilDone).ToList())
        {
            Finish(operation);
        }
    }

    /// <summary>Answers the question how far an operation is, which moves it on.</summary>
    public StoredOperation Ask(Guid appId, string id)
    {
        var operation = _operations.Find(known => known.AppId == appId && known.Id.ToString() == id.ToLowerInvariant())
            ?? throw Container.Missing("operation", id);
        operation.Polls++;
        if (operation.Polls >= QuestionsUntilDone)
        {
            foreach (var earlier in _operations.TakeWhile(known => known != operation).Append(operation).Where(static known => !known.IsDone).ToList())
            {
                Finish(earlier);
            }
        }
        else if (operation.Polls >= QuestionsUntilStarted)
        {
            operation.StartedAt ??= time.GetUtcNow();
        }

        return operation;
    }

    private void Finish(StoredOperation operation)
    {
        operation.StartedAt ??= time.GetUtcNow();
        try
        {
            operation.Summary = faults.TakeFailingOperation() ? throw new RefusalException(500, "The work was broken off.") : operation.Work();
            operation.CompletedAt = time.GetUtcNow();
        }
        catch (RefusalException refusal)
        {
            operation.Summary = operation.Failure(refusal.Detail ?? refusal.Message);
            operation.FailedAt = time.GetUtcNow();
        }
    }
}
