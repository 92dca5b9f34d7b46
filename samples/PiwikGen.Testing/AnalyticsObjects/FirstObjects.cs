using System.Globalization;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>What each app has of goals, custom dimensions and annotations at the start.</summary>
internal static class FirstObjects
{
    // The second group of an id tells the kind, the third the number; the rest is the app's.
    private enum Kind : short
    {
        Goal = 0x60a1,
        Dimension = 0x0d11,
        ProductDimension = 0x0d12,
        Annotation = 0x0a07,
    }

    public static IEnumerable<SiteObject> Goals(StoredApp app) =>
    [
        Object(app, Kind.Goal, 1, Goal("Order placed", "url", "contains", "/order/thank-you", "25.00")),
        Object(app, Kind.Goal, 2, Goal("Newsletter signed up", "event_action", "exact", "newsletter-signup", "1.50")),
        Object(app, Kind.Goal, 3, Goal("Price list downloaded", "file", "regex", "price-list.*\\.pdf$", "0.50")),
    ];

    public static IEnumerable<SiteObject> Dimensions(StoredApp app) =>
    [
        Object(app, Kind.Dimension, 1, Dimension("Customer group", "session", trackingId: 1, slot: 1)),
        Object(app, Kind.Dimension, 2, Dimension("Page author", "event", trackingId: 2, slot: 1)),
    ];

    public static IEnumerable<SiteObject> ProductDimensions(StoredApp app) =>
    [
        Object(app, Kind.ProductDimension, 1, new JsonObject
        {
            ["name"] = "Colour",
            ["slot"] = 1,
            ["created_at"] = ObjectJson.Time(app.AddedAt),
            ["updated_at"] = ObjectJson.Time(app.AddedAt),
        }),
    ];

    public static IEnumerable<SiteObject> Annotations(StoredApp app) =>
    [
        Object(app, Kind.Annotation, 1, Annotation(app.AddedAt, "Site went live", "public", AccountOwner.Email)),
        Object(app, Kind.Annotation, 2, Annotation(app.AddedAt.AddDays(30), "Summer campaign began", "public", "marketing@example.com")),
    ];

    private static JsonObject Goal(string name, string trigger, string patternType, string pattern, string revenue) => new()
    {
        ["name"] = name,
        ["description"] = "",
        ["trigger"] = trigger,
        ["pattern_type"] = patternType,
        ["pattern"] = pattern,
        ["allow_multiple"] = false,
        ["case_sensitive"] = false,
        ["revenue"] = revenue,
    };

    private static JsonObject Dimension(string name, string scope, int trackingId, int slot) => new()
    {
        ["name"] = name,
        ["active"] = true,
        ["case_sensitive"] = true,
        ["scope"] = scope,
        ["extractions"] = new JsonArray(),
        ["tracking_id"] = trackingId,
        ["slot"] = slot,
    };

    private static JsonObject Annotation(DateTimeOffset day, string content, string visibility, string author) => new()
    {
        ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["content"] = content,
        ["visibility"] = visibility,
        ["author"] = new JsonObject { ["email"] = author },
        ["is_author"] = author == AccountOwner.Email,
    };

    private static SiteObject Object(StoredApp app, Kind kind, short number, JsonObject attributes)
    {
        attributes.Insert(0, "website_id", app.Id.ToString());
        var id = app.Id.ToByteArray();
        return new SiteObject(new Guid(BitConverter.ToInt32(id), (short)kind, number, id[8..]), app.Id, attributes);
    }
}
