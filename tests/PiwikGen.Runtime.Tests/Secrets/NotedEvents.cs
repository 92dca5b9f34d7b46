using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace PiwikGen.Runtime.Tests.Secrets;

/// <summary>
/// Keeps what the event sources of the network stack and of logging say, at the highest level. Left out, by their names, are the private
/// ones (<c>Private.InternalDiagnostics.System.Net.*</c>), with which the framework's own developers write down every header.
/// </summary>
internal sealed class NotedEvents : EventListener
{
    private static readonly string[] Sources = ["System.Net.", "Microsoft-Extensions-", "PiwikGen"];

    [ThreadStatic]
    private static bool _isNoting;

    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Array.Exists(Sources, source => eventSource.Name.StartsWith(source, StringComparison.Ordinal)))
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
