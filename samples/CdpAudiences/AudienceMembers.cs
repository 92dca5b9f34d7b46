using PiwikGen.PiwikPro.CustomerData;
using Spectre.Console;

namespace CdpAudiences;

/// <summary>The profiles of an audience.</summary>
internal sealed class AudienceMembers(ICustomerDataClient cdp, Guid app, Audience audience)
{
    private const long PageSize = 1000;

    private const int Attempts = 15;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<List<AudienceProfile>> ListAsync(CancellationToken cancellationToken)
    {
        var profiles = new List<AudienceProfile>();
        await foreach (var profile in cdp.Profiles.EnumerateAudienceProfilesAsync(app, audience.Id, audience.Version, PageSize, cancellationToken))
        {
            profiles.Add(profile);
        }

        return profiles;
    }

    /// <summary>The profiles once all who are expected have joined: what is imported is taken in later. Whoever is still missing after half a minute is not waited for.</summary>
    public async Task<List<AudienceProfile>> WaitForAsync(IEnumerable<string> expected, CancellationToken cancellationToken)
    {
        var missing = expected.ToHashSet();
        for (var attempt = 1; ; attempt++)
        {
            var profiles = await ListAsync(cancellationToken);
            missing.ExceptWith(profiles.Select(static profile => profile.Identifier));
            if (missing.Count == 0 || attempt == Attempts)
            {
                return profiles;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Show(string title, List<AudienceProfile> profiles, List<AudienceProfile> before)
    {
        var table = new Table().Title($"{title}: {profiles.Count} {Markup.Escape(audience.Name)}").AddColumns("Profile", "Joined", "Last met the conditions");
        foreach (var profile in profiles)
        {
            var isNew = before.TrueForAll(known => known.ProfileId != profile.ProfileId);
            table.AddRow(isNew ? $"[green]{Markup.Escape(profile.Identifier)}[/] (new)" : Markup.Escape(profile.Identifier), $"{profile.JoinedAt:yyyy-MM-dd HH:mm:ss}", $"{profile.LastActivityAt:yyyy-MM-dd HH:mm:ss}");
        }

        AnsiConsole.Write(table);
    }
}
