namespace PiwikGen.Testing.Cdp;

/// <summary>The profiles of one app, found by any of their identifiers.</summary>
internal sealed class CdpProfiles
{
    private readonly List<CdpProfile> _all = [];
    private readonly Dictionary<(string Kind, string Value), CdpProfile> _byIdentifier = [];

    public IReadOnlyList<CdpProfile> All => _all;

    public CdpProfile? Find(string kind, string value) => _byIdentifier.GetValueOrDefault(Key(kind, value));

    public CdpProfile Create(DateTimeOffset now)
    {
        var profile = new CdpProfile(_all.Count + 1, now);
        _all.Add(profile);
        _byIdentifier.Add(Key("id", profile.Id), profile);
        return profile;
    }

    /// <summary>Gives a profile an identifier that no other profile has; one that another has stays with that.</summary>
    public void Name(CdpProfile profile, string kind, string value)
    {
        if (_byIdentifier.TryAdd(Key(kind, value), profile))
        {
            (kind == "user_id" ? profile.UserIds : profile.CookieIds).Add(value);
        }
    }

    // Cookies are known as visitors too; hexadecimal digits are the same in capitals, ids of users are not.
    private static (string Kind, string Value) Key(string kind, string value) =>
        kind == "user_id" ? (kind, value) : (kind == "visitor_id" ? "cookie_id" : kind, value.ToLowerInvariant());
}
