namespace PiwikGen.Testing.Tracking;

/// <summary>The sessions of one app, in the order in which they began, and the latest of each visitor at hand.</summary>
internal sealed class AppSessions
{
    private readonly Dictionary<ulong, (int Place, int Count)> _byVisitor = [];
    private List<TrackedSession> _all = [];

    public IReadOnlyList<TrackedSession> All => _all;

    public TrackedSession? LastOf(ulong visitor) => _byVisitor.TryGetValue(visitor, out var known) ? _all[known.Place] : null;

    public int CountOf(ulong visitor) => _byVisitor.GetValueOrDefault(visitor).Count;

    public void Add(TrackedSession session)
    {
        _byVisitor[session.Visitor] = (_all.Count, CountOf(session.Visitor) + 1);
        _all.Add(session);
    }

    /// <summary>Puts the latest session of a visitor, as it is now, in its place.</summary>
    public void Replace(TrackedSession session) => _all[_byVisitor[session.Visitor].Place] = session;

    /// <summary>Lets go of sessions without an event since a time, and returns them.</summary>
    public IReadOnlyList<TrackedSession> LetGo(DateTimeOffset oldest)
    {
        var gone = _all.FindAll(session => session.LastActivity < oldest);
        if (gone.Count > 0)
        {
            var kept = _all.FindAll(session => session.LastActivity >= oldest);
            _all = [];
            _byVisitor.Clear();
            kept.ForEach(Add);
        }

        return gone;
    }
}
