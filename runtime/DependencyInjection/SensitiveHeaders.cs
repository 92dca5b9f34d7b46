using Microsoft.Extensions.Http;

namespace PiwikGen.DependencyInjection;

/// <summary>Headers whose values stay out of the logs of <see cref="IHttpClientFactory"/>, which at level Trace holds headers.</summary>
internal static class SensitiveHeaders
{
    private static readonly string[] Parts = ["authorization", "cookie", "key", "token", "secret", "password", "signature", "location"];

    /// <summary>
    /// Adds to what is redacted already, which is everything by default since .NET 9 and nothing before: whoever names headers of their own
    /// with <c>RedactLoggedHeaders</c> shall not uncover these.
    /// </summary>
    public static void Redact(HttpClientFactoryOptions options)
    {
        var others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => Contains(header) || others(header);
    }

    private static bool Contains(string header) => Parts.Any(part => header.Contains(part, StringComparison.OrdinalIgnoreCase));
}
