namespace PiwikGen.Testing;

/// <summary>How the embedded account is furnished. Every member has a sensible default.</summary>
public sealed class EmbeddedAccountOptions
{
    /// <summary>The client id that the token endpoint knows. When unset, a new one for each account.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret that belongs to <see cref="ClientId"/>. When unset, a new one for each account.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The password of the user whom the API key belongs to. When unset, a new one for each account.</summary>
    public string? Password { get; init; }

    /// <summary>How long a token is valid. Default 30 minutes, as at Piwik PRO.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many apps exist at the start. Default 36; 0 or more.</summary>
    public int Apps { get; init; } = 36;

    /// <summary>How many apps the licence allows: one more is a 409. Default 100.</summary>
    public int AppLimit { get; init; } = 100;

    /// <summary>Modules that the licence does not have, such as <c>consent_manager</c>. Default none.</summary>
    public IReadOnlyCollection<string> UnlicensedModules { get; init; } = [];

    /// <summary>The name of the organisation that everything belongs to. Default <c>default</c>, as at Piwik PRO.</summary>
    public string Organization { get; init; } = "default";

    /// <summary>The clock of the account: it decides when tokens expire and stamps what is created. Default the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many bytes of each body an <see cref="Exchange"/> keeps. Default 16 KiB.</summary>
    public int CapturedBodyBytes { get; init; } = 16 * 1024;

    /// <summary>
    /// How many requests the account takes in a minute. Default: as many as come, because tests are quicker than people;
    /// <see cref="AccountRateLimits.Published"/> is what Piwik PRO allows.
    /// </summary>
    public AccountRateLimits? RateLimits { get; init; }
}
