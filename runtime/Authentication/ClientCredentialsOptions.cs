using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PiwikGen.Authentication;

/// <summary>How an access token is got with client credentials (RFC 6749, section 4.4). The defaults are those of Piwik PRO.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClientCredentialsOptions
{
    /// <summary>
    /// Where tokens are requested: a path below <see cref="ApiClientOptions.BaseAddress"/>, or an absolute https URL. When unset, the
    /// token URL of the document's oauth2 flow, else <c>auth/token</c>. A token URL of the document on another origin than
    /// <see cref="ApiClientOptions.BaseAddress"/> is refused until it is repeated here: a document never decides where a secret goes.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The shape of the request. When unset: a form where the document declares an oauth2 flow, else JSON.</summary>
    public TokenRequestFormat? Format { get; set; }

    /// <summary>Scopes to ask for. When empty, those of the document's oauth2 flow, if it lists any that are required. One scope per entry (RFC 6749, section 3.3).</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>Further members of the request body, such as <c>audience</c>. The standard members (RFC 6749, section 4.4.2) cannot be replaced.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> ExtraParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Asked for the client secret before every token request, in place of <see cref="ApiClientOptions.ClientSecret"/>: for secrets from
    /// a vault. The cancellation token ends when the token cache is disposed, not with any one caller.
    /// </summary>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ClientSecretProvider { get; set; }

    /// <summary>Time for one token request, its answer included. Default 10 seconds; 100 milliseconds to 5 minutes.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Further attempts after a 408, 429, 500, 502, 503, 504, a time-out or a broken connection. Default 2; 0 to 5.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Says where and how, never the values of extra parameters.</summary>
    public override string ToString() =>
        $"ClientCredentialsOptions (endpoint {Endpoint ?? "by default"}, format {Format?.ToString() ?? "by default"}, {Scopes.Count} scopes, {ExtraParameters.Count} extra parameters)";
}
