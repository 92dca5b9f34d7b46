using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Cdp;

/// <summary>What the Customer Data Platform keeps of one app.</summary>
internal sealed class CdpApp(Guid id, Func<IEnumerable<CdpColumn>> dimensions)
{
    public Guid Id => id;

    public List<CdpColumn> CustomColumns { get; } = [.. FirstColumns.Custom];

    public CdpProfiles Profiles { get; } = new();

    public List<CdpAudience> Audiences { get; } = [];

    public List<CdpActivation> Activations { get; } = [];

    public List<CdpImport> Imports { get; } = [];

    /// <summary>All attributes, in the order in which they are listed.</summary>
    public IEnumerable<CdpColumn> Columns => [.. FirstColumns.Predefined, .. dimensions(), .. CustomColumns];

    public Dictionary<string, CdpColumn> ColumnsById() => Columns.ToDictionary(static column => column.Id, StringComparer.Ordinal);

    public CdpAudience Audience(Guid audience) => Audiences.Find(known => known.Id == audience) ?? throw Missing("audience");

    public CdpActivation Activation(Guid activation) => Activations.Find(known => known.Id == activation) ?? throw Missing("activation");

    public CdpImport Import(Guid import) => Imports.Find(known => known.Id == import) ?? throw Missing("webhook import");

    public CdpProfile Profile(string kind, string value) => Profiles.Find(kind, value) ?? throw Missing("profile");

    /// <summary>The profile that has one of the identifiers, which it has all from now on; a new one where there is none.</summary>
    public CdpProfile ProfileFor(string? cookieId, string? userId, string? profileId, DateTimeOffset now)
    {
        var profile = (profileId is null ? null : Profiles.Find("id", profileId))
            ?? (userId is null ? null : Profiles.Find("user_id", userId))
            ?? (cookieId is null ? null : Profiles.Find("cookie_id", cookieId))
            ?? Profiles.Create(now);
        if (cookieId is not null)
        {
            Profiles.Name(profile, "cookie_id", cookieId);
        }

        if (userId is not null)
        {
            Profiles.Name(profile, "user_id", userId);
        }

        return profile;
    }

    /// <summary>Fills the attributes of a profile that have the key.</summary>
    public void Fill(CdpProfile profile, string key, JsonNode value, DateTimeOffset now)
    {
        foreach (var column in Columns.Where(column => column.Key == key && column.Origin != ColumnOrigin.Event))
        {
            profile.Values[column.Id] = ColumnValues.Combine(column, profile.Values.GetValueOrDefault(column.Id), value);
        }

        profile.UpdatedAt = now;
    }

    /// <summary>Lets profiles join and leave audiences as they are now, and sends them on where an activation asks for it.</summary>
    public void Refresh(DateTimeOffset now) => Refresh(Profiles.All, now);

    /// <summary>The same for one profile.</summary>
    public void Refresh(CdpProfile profile, DateTimeOffset now) => Refresh([profile], now);

    private void Refresh(IReadOnlyList<CdpProfile> profiles, DateTimeOffset now)
    {
        var conditions = new AudienceConditions(ColumnsById(), now);
        foreach (var audience in Audiences)
        {
            foreach (var profile in profiles)
            {
                Refresh(audience, profile, conditions.AreMet(audience.Definition, profile), now);
            }
        }
    }

    private void Refresh(CdpAudience audience, CdpProfile profile, bool isMet, DateTimeOffset now)
    {
        var member = profile.Memberships.GetValueOrDefault((audience.Id, audience.Version));
        if (member is null)
        {
            if (isMet)
            {
                profile.Memberships.Add((audience.Id, audience.Version), new CdpMembership(now));
                Send(audience, profile, "onjoin");
            }

            return;
        }

        if (isMet && profile.UpdatedAt > member.LastMatch)
        {
            member.LastMatch = profile.UpdatedAt;
            if (member.HasLeft)
            {
                (member.HasLeft, member.JoinedAt) = (false, profile.UpdatedAt);
                Send(audience, profile, "onjoin");
            }
        }

        if (!member.HasLeft && member.LastMatch.AddDays(audience.Days) < now)
        {
            member.HasLeft = true;
            Send(audience, profile, "onleave");
        }
    }

    private void Send(CdpAudience audience, CdpProfile profile, string trigger)
    {
        foreach (var activation in Activations.Where(activation => activation.Audience == audience.Id && activation.Trigger == trigger))
        {
            activation.Send(profile);
        }
    }

    private static RefusalException Missing(string what) => new(404, "Not found", $"There is no such {what}.");
}
