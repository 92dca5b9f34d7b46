using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PiwikGen.Authentication;

/// <summary>
/// What a client needs to know: where the API is and with what it signs in. Set either client credentials
/// (<see cref="ClientId"/> and <see cref="ClientSecret"/>), or a <see cref="BearerToken"/>, or user name and password, or API keys.
/// Secrets are in no <see cref="ToString"/>, debugger view or serialised form.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public class ApiClientOptions
{
    /// <summary>
    /// The address of the API, such as <c>https://acme.piwik.pro</c>, with or without a path and a trailing slash. Required where
    /// credentials are set, which go to this scheme, host and port only. For an account name see <see cref="PiwikProAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The client id of the API key (Piwik PRO: menu, Profile, API keys). Not blank, without control characters (RFC 6749, section 2.2).</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret of the API key: not blank, without control characters. To fetch it from a vault, see <see cref="ClientCredentialsOptions.ClientSecretProvider"/>.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>How tokens are requested with <see cref="ClientId"/> and <see cref="ClientSecret"/>.</summary>
    [JsonIgnore]
    public ClientCredentialsOptions Token { get; } = new();

    /// <summary>A bearer token of the caller's own, sent as it is and never renewed: <c>b64token</c> of RFC 6750, section 2.1, without the word <c>Bearer</c>, at most 32 KiB.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? BearerToken { get; set; }

    /// <summary>User name for HTTP Basic authentication, sent as UTF-8: without a colon or control characters (RFC 7617, section 2).</summary>
    public string? UserName { get; set; }

    /// <summary>Password for HTTP Basic authentication, sent as UTF-8: without control characters (RFC 7617, section 2).</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Password { get; set; }

    /// <summary>The key for every <c>apiKey</c> scheme of the document that <see cref="ApiKeys"/> does not name: printable ASCII, not blank.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>Keys by the name of their <c>apiKey</c> scheme in the document: printable ASCII, not blank.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> ApiKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Further origins that may receive the credentials, such as the upload host that a document names for one operation. Empty by
    /// default: credentials go to the origin of <see cref="BaseAddress"/> only (RFC 6454). Absolute https addresses without user name, query and fragment.
    /// </summary>
    public IList<Uri> TrustedOrigins { get; } = [];

    /// <summary>
    /// Time for one call, to the last byte of the answer, the wait for a token included. Default 100 seconds; more than zero and at most
    /// 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest body that is read into memory, in bytes, after decompression. Default 64 MiB; 1 byte to 1 GiB.</summary>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Allows <c>http://</c> for addresses of this machine (localhost, 127.0.0.0/8, ::1): for tests. Default false.</summary>
    public bool AllowInsecureLoopback { get; set; }

    /// <summary>Says which credentials are set, never their values.</summary>
    public override string ToString() =>
        $"ApiClientOptions (base address {BaseAddress?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) ?? "not set"}, credentials: {DescribeCredentials()})";

    private string DescribeCredentials()
    {
        var kinds = new List<string>(4);
        if (ClientId is not null) { kinds.Add("client credentials"); }
        if (BearerToken is not null) { kinds.Add("bearer token"); }
        if (UserName is not null) { kinds.Add("user name and password"); }
        if (ApiKey is not null || ApiKeys.Count > 0) { kinds.Add("API key"); }
        return kinds.Count == 0 ? "none" : string.Join(", ", kinds);
    }
}
