using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>What dimensions are read of: an event and its session, or a session alone.</summary>
internal readonly record struct Hit(Session Session, SessionEvent? Event)
{
    public DateTime Time => Event?.Time ?? Session.Start;
}
