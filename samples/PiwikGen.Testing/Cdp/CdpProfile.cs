using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>What is known of a person.</summary>
internal sealed class CdpProfile(long number, DateTimeOffset createdAt)
{
    public long Number { get; } = number;

    public string Id { get; } = number.ToString("x16", CultureInfo.InvariantCulture);

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public List<string> CookieIds { get; } = [];

    public List<string> UserIds { get; } = [];

    /// <summary>What is kept of each attribute, by column id.</summary>
    public Dictionary<string, JsonNode> Values { get; } = new(StringComparer.Ordinal);

    public List<CdpEvent> Events { get; } = [];

    public Dictionary<(Guid Audience, int Version), CdpMembership> Memberships { get; } = [];

    /// <summary>Activations that it was sent to, as often as it was.</summary>
    public List<Guid> Sent { get; } = [];
}
