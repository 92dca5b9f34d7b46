namespace PiwikGen.DependencyInjection;

/// <summary>Headers whose values stay out of the logs of <see cref="IHttpClientFactory"/>, which at level Trace holds all others.</summary>
internal static class SensitiveHeaders
{
    private static readonly string[] Parts = ["authorization", "cookie", "key", "token", "secret", "password", "signature"];

    public static bool Contains(string header) => Parts.Any(part => header.Contains(part, StringComparison.OrdinalIgnoreCase));
}
