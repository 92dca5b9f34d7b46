using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.Tracking;

/// <summary>What was tracked within the last hours: the requests, and the sessions that their events make.</summary>
internal sealed class TrackingStore
{
    // As far as the debugger can look back.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(300);
    private static readonly TimeSpan Tidying = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly AppStore _apps;
    private readonly TimeProvider _time;
    private readonly EventMaker _events;
    private readonly Dictionary<Guid, AppSessions> _sessions = [];
    private readonly Dictionary<Guid, (Guid App, TrackingRequest Request)> _requests = [];
    private DateTimeOffset _nextLetGo;
    private ulong _lastId = 0xa310_0000_0000_0000;

    public TrackingStore(AppStore apps, AnalyticsObjectStore objects, TimeProvider time)
    {
        (_apps, _time, _events) = (apps, time, new EventMaker(objects));
        foreach (var request in apps.All().SelectMany(app => FirstTraffic.Of(app, time.GetUtcNow())))
        {
            Take(request);
        }

        apps.Deleted += Forget;
    }

    /// <summary>Raised after a request was taken: its session as it is now, and the events that were made of it.</summary>
    public event Action<TrackedSession, TrackingRequest, IReadOnlyList<TrackedEvent>>? Tracked;

    /// <summary>Takes a request. Without the id of an app, and without <c>rec=1</c>, it appears nowhere.</summary>
    public void Take(TrackingRequest request)
    {
        if (request["rec"] != "1" || !Guid.TryParse(request["idsite"], out var id) || _apps.All().FirstOrDefault(app => app.Id == id) is not { } known)
        {
            return;
        }

        var (session, events) = Add(request, known);
        Tracked?.Invoke(session, request, events);
    }

    /// <summary>The sessions of an app, the one with the latest event first.</summary>
    public IReadOnlyList<TrackedSession> Sessions(Guid app)
    {
        lock (_lock)
        {
            return [.. SessionsOf(app).All.OrderByDescending(static session => session.LastActivity).ThenByDescending(static session => session.Id)];
        }
    }

    /// <summary>The requests of an app that have these ids; ids of none are passed over.</summary>
    public IReadOnlyList<TrackingRequest> Requests(Guid app, IEnumerable<Guid> ids)
    {
        lock (_lock)
        {
            return [.. ids.Where(id => _requests.TryGetValue(id, out var known) && known.App == app).Select(id => _requests[id].Request)];
        }
    }

    private (TrackedSession Session, IReadOnlyList<TrackedEvent> Events) Add(TrackingRequest request, StoredApp app)
    {
        lock (_lock)
        {
            _requests[request.Id] = (app.Id, request);
            var sessions = SessionsOf(app.Id);
            var visitor = VisitorOf(request);
            var session = sessions.LastOf(visitor);
            if (session is null || request["new_visit"] == "1" || request.Time - session.LastActivity > LongestPause)
            {
                session = new TrackedSession(++_lastId, app.Id, visitor, NumberOf(request, sessions.CountOf(visitor)), request, ImmutableList<TrackedEvent>.Empty);
                sessions.Add(session);
            }

            var events = _events.Make(request, app, session.Events);
            session = session.With(request, events);
            sessions.Replace(session);
            LetGo();
            return (session, events);
        }
    }

    private AppSessions SessionsOf(Guid app)
    {
        if (!_sessions.TryGetValue(app, out var sessions))
        {
            _sessions[app] = sessions = new AppSessions();
        }

        return sessions;
    }

    private void LetGo()
    {
        var now = _time.GetUtcNow();
        if (now < _nextLetGo)
        {
            return;
        }

        _nextLetGo = now + Tidying;
        foreach (var log in _sessions.Values.SelectMany(sessions => sessions.LetGo(now - Kept)).SelectMany(static session => session.Events).Select(static tracked => tracked.Log))
        {
            _requests.Remove(log);
        }
    }

    private void Forget(Guid app)
    {
        lock (_lock)
        {
            _sessions.Remove(app);
            foreach (var id in _requests.Where(known => known.Value.App == app).Select(static known => known.Key).ToList())
            {
                _requests.Remove(id);
            }
        }
    }

    // cid counts in place of _id. Without either the visitor is known by address and browser, as far as one is.
    private static ulong VisitorOf(TrackingRequest request) =>
        ulong.TryParse(request["cid"] ?? request["_id"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            ? id
            : Hash(request.Ip + "|" + request.UserAgent);

    public static ulong Hash(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static int NumberOf(TrackingRequest request, int known) =>
        int.TryParse(request["_idvc"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before < ushort.MaxValue ? before + 1 : known + 1;
}
