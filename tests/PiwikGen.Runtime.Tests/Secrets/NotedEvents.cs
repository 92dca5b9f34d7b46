using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>
/// Keeps what all event sources of the process say, at the highest level. Left out, by name, are the private ones of the framework's own
/// debugging (<c>Private.InternalDiagnostics.System.Net.*</c>), which write down every header by design and are for its developers.
/// </summary>
internal sealed class NotedEvents : EventListener
{
    private const string Private = "Private.InternalDiagnostics.";

    [ThreadStatic]
    private static bool _isNoting;

    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (!eventSource.Name.StartsWith(Private, StringComparison.Ordinal) && eventSource.Name != "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The constructor of the base class calls this already, when there are no fields yet; and what is done here has events of its own.
        if (_lines is null || _isNoting)
        {
            return;
        }

        _isNoting = true;
        _lines.Enqueue($"{eventData.EventSource.Name}/{eventData.EventName}: {eventData.Message} {string.Join("; ", eventData.Payload?.Select(Describe) ?? [])}");
        _isNoting = false;
    }

    private static string Describe(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs => string.Join(", ", pairs.Select(static pair => $"{pair.Key}={Describe(pair.Value)}")),
        string text => text,
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Describe)),
        _ => $"{value}",
    };
}
