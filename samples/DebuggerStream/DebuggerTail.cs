using System.Runtime.CompilerServices;
using PiwikGen.PiwikPro.TrackerDebugger;

namespace DebuggerStream;

/// <summary>Follows the debugger of an app: each answer is read line by line as it comes, and asked for again after a pause.</summary>
internal sealed class DebuggerTail(ITrackerDebuggerClient debugger, Guid app)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Broken events, each once, until the token ends it.</summary>
    public async IAsyncEnumerable<BrokenEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<ulong>();
        while (true)
        {
            await foreach (var session in debugger.StreamDebugSessionsAsync(app, eventType: EventType.BrokenEvent, cancellationToken: cancellationToken))
            {
                foreach (var broken in session.Events.Where(tracked => tracked.ErrorMessage is not null && seen.Add(tracked.EventId)))
                {
                    yield return new BrokenEvent(broken.ServerTime, session.VisitorIdHex, broken.EventUrl ?? "", broken.ErrorMessage!);
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
