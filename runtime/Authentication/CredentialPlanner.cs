using System.Diagnostics;
using System.Text;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>Matches what operations ask for with what the options have.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class CredentialPlanner
{
    private const string Authorization = "Authorization";

    private readonly string _clientName;
    private readonly bool _hasClient;
    private readonly CredentialValue? _bearer;
    private readonly CredentialValue? _basic;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _apiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, string> _apiKeys;

    public CredentialPlanner(ApiClientOptions options, string clientName)
    {
        _clientName = clientName;
        _hasClient = options.ClientId is not null;
        _bearer = options.BearerToken is { } token ? InHeader("Bearer " + token) : null;
        _basic = options.UserName is { } user
            ? InHeader("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")))
            : null;
        _apiKey = options.ApiKey;
        _apiKeys = new Dictionary<string, string>(options.ApiKeys, StringComparer.Ordinal);
    }

    private bool HasNothing => !_hasClient && _bearer is null && _basic is null && _apiKey is null && _apiKeys.Count == 0;

    /// <summary>
    /// The first alternative for which all credentials are there. Without any credentials in the options requests go as they are: there
    /// may be a handler of the caller's own.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are credentials, though none that the operation asks for.</exception>
    public CredentialPlan Plan(ApiSecurity security, string? operation)
    {
        if (ReferenceEquals(security, ApiSecurity.None) || HasNothing)
        {
            return CredentialPlan.Nothing;
        }

        if (ReferenceEquals(security, ApiSecurity.Default))
        {
            return ByOptions();
        }

        foreach (var alternative in security.Alternatives)
        {
            if (alternative.Schemes.Count > 0 && TryServe(alternative) is { } plan)
            {
                return plan;
            }
        }

        // An alternative without schemes: signing in is welcome, yet not needed.
        return security.Alternatives.Count == 0 || security.Alternatives.Any(static alternative => alternative.Schemes.Count == 0)
            ? CredentialPlan.Nothing
            : throw new InvalidOperationException(
                $"{_clientName}: {operation} asks for credentials that the options do not have: {string.Join(", or ", security.Alternatives.Select(Describe))}.");
    }

    public override string ToString() => HasNothing ? "no credentials" : _hasClient ? "client credentials" : "static credentials";

    private CredentialPlan ByOptions()
    {
        if (_hasClient)
        {
            return new CredentialPlan(true, []);
        }

        // API keys stay out: without the document nobody knows where they go.
        return (_bearer ?? _basic) is { } value ? new CredentialPlan(false, [value]) : CredentialPlan.Nothing;
    }

    private CredentialPlan? TryServe(ApiSecurityRequirement alternative)
    {
        var usesToken = false;
        var values = new List<CredentialValue>();
        foreach (var scheme in alternative.Schemes)
        {
            switch (scheme)
            {
                case ApiKeyScheme key when KeyOf(key) is { } value:
                    values.Add(new CredentialValue(key.Location, key.ParameterName, value));
                    break;
                case HttpBasicScheme when _basic is not null:
                    values.Add(_basic);
                    break;
                case HttpBearerScheme or OAuth2ClientCredentialsScheme when _bearer is not null:
                    values.Add(_bearer);
                    break;
                // Swagger 2 has no bearer scheme: documents write it as an API key in the Authorization header.
                case HttpBearerScheme or OAuth2ClientCredentialsScheme or ApiKeyScheme { Location: ApiKeyLocation.Header } when _hasClient && IsBearer(scheme):
                    usesToken = true;
                    break;
                case ApiKeyScheme when _bearer is not null && IsBearer(scheme):
                    values.Add(_bearer);
                    break;
                case OtherSecurityScheme:
                    // Mutual TLS and the like: the transport has to serve it.
                    break;
                default:
                    return null;
            }
        }

        return new CredentialPlan(usesToken, [.. values]);
    }

    private static bool IsBearer(ApiSecurityScheme scheme) =>
        scheme is not ApiKeyScheme key
        || (key.Location == ApiKeyLocation.Header && string.Equals(key.ParameterName, Authorization, StringComparison.OrdinalIgnoreCase));

    private string? KeyOf(ApiKeyScheme scheme) => _apiKeys.GetValueOrDefault(scheme.Name) ?? _apiKey;

    private static CredentialValue InHeader(string value) => new(ApiKeyLocation.Header, Authorization, value);

    private static string Describe(ApiSecurityRequirement alternative) => string.Join(" and ", alternative.Schemes.Select(static scheme => scheme switch
    {
        ApiKeyScheme => $"ApiKeys[\"{scheme.Name}\"] or ApiKey",
        HttpBasicScheme => "UserName and Password",
        HttpBearerScheme or OAuth2ClientCredentialsScheme => "ClientId and ClientSecret, or BearerToken",
        _ => scheme.Name,
    }));
}
