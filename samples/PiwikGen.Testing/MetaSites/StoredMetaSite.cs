namespace PiwikGen.Testing.MetaSites;

/// <summary>One meta site, with the ids of its apps.</summary>
internal sealed class StoredMetaSite(Guid id, string name, DateTimeOffset createdAt)
{
    public Guid Id => id;

    public string Name { get; set; } = name;

    public string Currency { get; set; } = "USD";

    public string TimeZone { get; set; } = "UTC";

    public bool HasECommerceTracking { get; set; }

    public bool HasSharePointIntegration { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public HashSet<Guid> Apps { get; } = [];
}
