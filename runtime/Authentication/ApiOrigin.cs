namespace PiwikGen.Authentication;

/// <summary>Scheme, host and port (RFC 6454): what credentials are bound to.</summary>
internal static class ApiOrigin
{
    /// <summary>
    /// Whether an address stands on the origin, letter for letter in its ASCII form: <c>host.</c>, sub-domains and look-alikes in other
    /// scripts are other origins. User information makes any address foreign: <c>https://acme.piwik.pro@evil.example/</c>.
    /// </summary>
    public static bool Contains(Uri origin, Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Port == origin.Port
        && string.Equals(address.Scheme, origin.Scheme, StringComparison.Ordinal)
        && string.Equals(address.IdnHost, origin.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Scheme, host and port as text for messages: no path, no query, no user information.</summary>
    public static string Describe(Uri? address) =>
        address is { IsAbsoluteUri: true }
            ? $"{address.Scheme}://{address.IdnHost}:{address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : "a relative address";

    /// <summary>https, or http to this machine where that is allowed.</summary>
    public static bool IsSecure(Uri address, bool allowInsecureLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (allowInsecureLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
