using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Tracking;

/// <summary>An event of a session. What its type adds is in <see cref="Members"/>, under the names that the debugger has for it; those are never changed.</summary>
internal sealed record TrackedEvent(ulong Id, Guid Log, EventKind Kind, DateTimeOffset Time, string? Url, string? Title, JsonObject Members)
{
    /// <summary>Whether reports count it: a broken event, an excluded one and a sign of life are in the debugger only.</summary>
    public bool Counts => Kind is not (EventKind.Broken or EventKind.Excluded or EventKind.Heartbeat or EventKind.Deanonymization or EventKind.PagePerformance);

    public string? Text(string member) => Members[member]?.GetValue<string>();
}
