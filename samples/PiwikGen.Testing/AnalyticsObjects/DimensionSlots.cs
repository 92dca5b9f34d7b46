using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>The slots that custom dimensions take: how many there are, and which is free.</summary>
internal static class DimensionSlots
{
    // As many as sessions, events and products have columns for.
    public static int Available(string scope) => scope switch { "session" => 10, "event" => 5, _ => 20 };

    public static JsonObject Count(string scope, IReadOnlyList<SiteObject> dimensions)
    {
        var (available, used) = (Available(scope), dimensions.Count(dimension => IsOf(dimension, scope)));
        return new JsonObject { ["available"] = available, ["used"] = used, ["left"] = available - used };
    }

    public static int FirstFree(string scope, IReadOnlyList<SiteObject> others)
    {
        var free = Enumerable.Range(1, Available(scope)).FirstOrDefault(slot => !IsTaken(slot, scope, others));
        return free != 0 ? free : throw new RefusalException(400, "No slot left", $"All slots of the scope {scope} are taken.", "/data/attributes/scope");
    }

    public static int Check(int slot, string scope, IReadOnlyList<SiteObject> others) => IsTaken(slot, scope, others)
        ? throw new RefusalException(400, "Slot taken", "Another custom dimension has this slot.", "/data/attributes/slot")
        : slot;

    /// <summary>The lowest number that no dimension of the site has in tracking requests.</summary>
    public static int FreeTrackingId(IReadOnlyList<SiteObject> others) =>
        Enumerable.Range(1, others.Count + 1).First(number => others.All(other => other.Number("tracking_id") != number));

    private static bool IsTaken(int slot, string scope, IReadOnlyList<SiteObject> others) =>
        others.Any(other => IsOf(other, scope) && other.Number("slot") == slot);

    // Product custom dimensions are kept apart and have no scope.
    private static bool IsOf(SiteObject dimension, string scope) => dimension.Text("scope") is "" || dimension.Text("scope") == scope;
}
