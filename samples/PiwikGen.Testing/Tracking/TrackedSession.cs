using System.Collections.Immutable;

namespace PiwikGen.Testing.Tracking;

/// <summary>A session: the events of a visitor that follow one another, and the request that it began with.</summary>
internal sealed record TrackedSession(ulong Id, Guid App, ulong Visitor, int Number, TrackingRequest First, ImmutableList<TrackedEvent> Events)
{
    /// <summary>The user whom one of the requests named.</summary>
    public string? UserId { get; init; }

    public DateTimeOffset Began => First.Time;

    public DateTimeOffset LastActivity { get; init; } = First.Time;

    public TrackedSession With(TrackingRequest request, IEnumerable<TrackedEvent> events) => this with
    {
        Events = Events.AddRange(events),
        UserId = request["uid"] ?? UserId,
        LastActivity = request.Time > LastActivity ? request.Time : LastActivity,
    };
}
