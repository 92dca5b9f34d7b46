namespace PiwikGen.Testing.UserGroups;

/// <summary>One group of users.</summary>
internal sealed class StoredUserGroup(Guid id, string name, DateTimeOffset createdAt)
{
    public Guid Id => id;

    public string Name { get; set; } = name;

    /// <summary>The id at the identity provider; null without one.</summary>
    public string? ExternalId { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;
}
