using Microsoft.Extensions.Options;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>Refuses options that would fail, or leak, at the first call. Messages name the option, never its value.</summary>
internal sealed class ApiClientOptionsValidator : IValidateOptions<ApiClientOptions>
{
    // What ApiTransportOptions takes: a body is read into one array.
    private const long LargestBody = 1024L * 1024 * 1024;

    private readonly string? _name;
    private readonly ApiProfile _profile;

    /// <param name="name">The options that are judged; null for all.</param>
    /// <param name="profile">What the document says about the client.</param>
    public ApiClientOptionsValidator(string? name, ApiProfile profile)
    {
        _name = name;
        _profile = profile;
    }

    public ValidateOptionsResult Validate(string? name, ApiClientOptions options)
    {
        if (_name is not null && name != _name)
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = new List<string>();
        ValidateAddresses(options, failures);
        ValidateClientCredentials(options, failures);
        ValidateOtherCredentials(options, failures);
        ValidateLimits(options, failures);
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.Select(failure => $"{_profile.Name}: {failure}"));
    }

    private static bool HasCredentials(ApiClientOptions options) =>
        options.ClientId is not null || options.ClientSecret is not null || options.Token.ClientSecretProvider is not null
        || options.BearerToken is not null || options.UserName is not null || options.Password is not null
        || options.ApiKey is not null || options.ApiKeys.Count > 0;

    private static void ValidateAddresses(ApiClientOptions options, List<string> failures)
    {
        if (options.BaseAddress is null && HasCredentials(options))
        {
            failures.Add("BaseAddress is required where credentials are set: set it to the address of the API, such as https://acme.piwik.pro.");
        }

        if (options.BaseAddress is not null)
        {
            ValidateAddress("BaseAddress", options.BaseAddress, options, failures);
        }

        foreach (var origin in options.TrustedOrigins)
        {
            ValidateAddress("TrustedOrigins", origin, options, failures);
        }
    }

    private static void ValidateAddress(string option, Uri address, ApiClientOptions options, List<string> failures)
    {
        if (!address.IsAbsoluteUri)
        {
            failures.Add($"{option} must be an absolute address with scheme and host.");
        }
        else if (!ApiOrigin.IsSecure(address, options.AllowInsecureLoopback))
        {
            failures.Add($"{option} must begin with https:// (http:// only for this machine, with AllowInsecureLoopback).");
        }
        else if (address.UserInfo.Length > 0)
        {
            failures.Add($"{option} must not hold a user name or password: set UserName and Password.");
        }
        else if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            failures.Add($"{option} must not have a query or a fragment.");
        }
    }

    private void ValidateClientCredentials(ApiClientOptions options, List<string> failures)
    {
        var hasSecret = options.ClientSecret is not null || options.Token.ClientSecretProvider is not null;
        if (options.ClientId is null && !hasSecret)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            failures.Add("ClientId is missing or blank, though a client secret is set.");
        }

        if (!hasSecret || (options.ClientSecret is not null && string.IsNullOrWhiteSpace(options.ClientSecret)))
        {
            failures.Add("ClientSecret is missing or blank, though ClientId is set.");
        }

        if (options.ClientSecret?.Any(char.IsControl) == true || options.ClientId?.Any(char.IsControl) == true)
        {
            failures.Add("ClientId and ClientSecret must not hold control characters: is there a line break at the end?");
        }

        if (options.ClientSecret is not null && options.Token.ClientSecretProvider is not null)
        {
            failures.Add("ClientSecret and Token.ClientSecretProvider are both set: choose one.");
        }

        if (options.BaseAddress is { IsAbsoluteUri: true } && TokenUrl.Find(options, _profile, out var problem) is null)
        {
            failures.Add(problem);
        }

        foreach (var name in options.Token.ExtraParameters.Keys)
        {
            if (name is "" or "grant_type" or "client_id" or "client_secret" or "scope")
            {
                failures.Add("Token.ExtraParameters must not hold grant_type, client_id, client_secret, scope or an empty name.");
            }
        }

        if (options.Token.Scopes.Any(static scope => string.IsNullOrEmpty(scope) || scope.Any(static letter => letter is <= ' ' or >= '\x7f' or '"' or '\\')))
        {
            failures.Add("Token.Scopes must hold one scope per entry, without blanks, quotes or backslashes (RFC 6749, section 3.3).");
        }
    }

    private static void ValidateOtherCredentials(ApiClientOptions options, List<string> failures)
    {
        if (options.BearerToken is { } token && !BearerTokenSyntax.IsValid(token))
        {
            failures.Add("BearerToken is not a bearer token (RFC 6750: letters, digits, -._~+/ and = at the end); give it without the word Bearer.");
        }

        if (options.BearerToken is not null && options.ClientId is not null)
        {
            failures.Add("BearerToken and ClientId are both set: choose one.");
        }

        if ((options.UserName is null) != (options.Password is null))
        {
            failures.Add("UserName and Password must be set together.");
        }

        if (options.UserName is { } user && user.Any(static letter => letter == ':' || char.IsControl(letter)))
        {
            failures.Add("UserName must not hold a colon or control characters (RFC 7617).");
        }

        if (options.Password?.Any(char.IsControl) == true)
        {
            failures.Add("Password must not hold control characters (RFC 7617).");
        }

        foreach (var key in options.ApiKeys.Values.Append(options.ApiKey ?? "-"))
        {
            if (string.IsNullOrWhiteSpace(key) || key.Any(static letter => letter is < ' ' or >= '\x7f'))
            {
                failures.Add("ApiKey and ApiKeys must be printable ASCII and not blank.");
            }
        }
    }

    private static void ValidateLimits(ApiClientOptions options, List<string> failures)
    {
        // HttpClient and CancellationTokenSource take no more than Int32.MaxValue milliseconds.
        if (options.Timeout != System.Threading.Timeout.InfiniteTimeSpan
            && (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromMilliseconds(int.MaxValue)))
        {
            failures.Add("Timeout must be greater than zero and at most 24 days, or Timeout.InfiniteTimeSpan.");
        }

        if (options.MaxResponseBytes is <= 0 or > LargestBody)
        {
            failures.Add("MaxResponseBytes must be greater than zero and at most 1073741824 (1 GiB).");
        }

        if (options.Token.RequestTimeout < TimeSpan.FromMilliseconds(100) || options.Token.RequestTimeout > TimeSpan.FromMinutes(5))
        {
            failures.Add("Token.RequestTimeout must be between 100 milliseconds and 5 minutes.");
        }

        if (options.Token.Retries is < 0 or > 5)
        {
            failures.Add("Token.Retries must be between 0 and 5.");
        }

        if (options.Token.Format is { } format && !Enum.IsDefined(format))
        {
            failures.Add("Token.Format must be Json, Form or FormWithBasicHeader.");
        }
    }
}
