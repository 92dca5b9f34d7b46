namespace PiwikGen.Testing.Tracking;

/// <summary>Types of events, by the numbers that the API has for them.</summary>
internal enum EventKind
{
    PageView = 1,
    Outlink = 2,
    Download = 3,
    Search = 4,
    CustomEvent = 5,
    ContentImpression = 6,
    ContentInteraction = 7,
    GoalConversion = 8,
    EcommerceConversion = 9,
    CustomPing = 15,
    CartUpdate = 16,
    Broken = 17,
    Excluded = 18,
    Heartbeat = 19,
    Deanonymization = 20,
    PagePerformance = 21,
    ProductDetailView = 22,
    AddToCart = 23,
    RemoveFromCart = 24,
}
