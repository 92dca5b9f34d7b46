using System.Globalization;
using System.Net;

namespace PiwikGen.Authentication;

/// <summary>Words for what went wrong: what happened, where, and what to do. Server text comes in scrubbed.</summary>
internal sealed class TokenFailures
{
    private const string CheckCredentials =
        "The client id or the client secret is wrong, or the API key was deleted. Check ClientId and ClientSecret in the options (in Piwik PRO: menu, Profile, API keys).";

    private readonly ClientCredentials _credentials;
    private readonly HttpResponseMessage _response;
    private readonly TimeSpan? _retryAfter;

    public TokenFailures(ClientCredentials credentials, HttpResponseMessage response, TimeSpan? retryAfter)
    {
        _credentials = credentials;
        _response = response;
        _retryAfter = retryAfter;
    }

    public static TokenFailure NotReached(ClientCredentials credentials, HttpRequestException exception) => new()
    {
        TokenUrl = credentials.TokenUrl,
        Message = $"{Lead(credentials)}: the server was not reached or broke the connection ({exception.HttpRequestError}). Check BaseAddress, DNS, proxy and certificates.",
        StatusCode = exception.StatusCode,
        IsTransient = true,
        Inner = exception,
    };

    public static TokenFailure TimedOut(ClientCredentials credentials) => new()
    {
        TokenUrl = credentials.TokenUrl,
        Message = $"{Lead(credentials)}: no complete answer within {credentials.RequestTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s (option Token.RequestTimeout).",
        IsTransient = true,
    };

    public static TokenFailure NoSecret(ClientCredentials credentials, bool isEmpty) => new()
    {
        TokenUrl = credentials.TokenUrl,
        Message = $"{Lead(credentials)}: Token.ClientSecretProvider returned "
            + (isEmpty ? "nothing." : "a secret with a control character in it: is there a line break at the end?"),
    };

    public static TokenFailure Unexpected(ClientCredentials credentials, Exception exception) => new()
    {
        TokenUrl = credentials.TokenUrl,
        Message = $"{Lead(credentials)}: {exception.GetType().Name} before an answer came. See the inner exception.",
        IsTransient = true,
        Inner = exception,
    };

    public TokenFailure FollowedElsewhere(Uri final) => Failure(
        $"the transport followed a redirect to {ApiOrigin.Describe(final)}. Its answer is not used. Switch redirects off in the transport of token requests: a 307 or 308 sends the client secret along.");

    public TokenFailure Redirected() => Failure(
        "the server redirects, which is not followed, for the secret would travel along. Set BaseAddress (or Token.Endpoint) to the final address.");

    public TokenFailure TooLarge() => Failure($"the answer is larger than {TokenAnswerText.MaxBytes / 1024} KiB. Is this the address of a token endpoint?");

    public TokenFailure NotJson(int length) => Failure(
        $"the answer is not a JSON object with a token (content type {ContentType}, {length.ToString(CultureInfo.InvariantCulture)} bytes). Check BaseAddress and Token.Endpoint, and whether a proxy answered.");

    public TokenFailure BadToken(string? token) => Failure(string.IsNullOrWhiteSpace(token)
        ? "the answer holds no access_token."
        : $"access_token is not a bearer token that can be sent ({token.Length.ToString(CultureInfo.InvariantCulture)} characters; RFC 6750 allows letters, digits, -._~+/ and = at the end, {BearerTokenSyntax.MaxLength.ToString(CultureInfo.InvariantCulture)} at most).");

    public TokenFailure WrongTokenType(string? type) => Failure($"token_type is \"{type}\", and only Bearer can be used.");

    public TokenFailure BadLife(string? expiresIn) => Failure($"expires_in is \"{expiresIn}\", which is no time to live.");

    public TokenFailure Refused(string? error, string? description, string? hint)
    {
        var said = string.Join("; ", new[] { error, description, hint }.Where(static text => text is not null).Distinct(StringComparer.Ordinal));
        return Failure(Advice(error) + (said.Length == 0 ? "" : $" The server says: {said}"), error, description, hint);
    }

    private string ContentType
    {
        get
        {
            var type = _response.Content.Headers.ContentType?.MediaType ?? "none";
            return type.Length <= 100 ? type : type[..100];
        }
    }

    private bool IsTransient => _response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static string Lead(ClientCredentials credentials) => $"No access token for {credentials.ClientName} from {credentials.TokenUrl}";

    private string Advice(string? error) => (error, (int)_response.StatusCode) switch
    {
        ("invalid_client", _) => CheckCredentials,
        ("unauthorized_client" or "access_denied", _) => "These credentials may not request tokens here. Check the API key's rights.",
        ("unsupported_grant_type", _) => "The server does not take client credentials in this form. Check Token.Endpoint and Token.Format.",
        ("invalid_scope", _) => "The server does not grant these scopes. Check Token.Scopes.",
        ("invalid_request", _) => "The server does not understand the request. Check Token.Format and Token.ExtraParameters.",
        (_, 401) => CheckCredentials,
        (_, 402) => "The organisation has no active licence for the API: renew it with the provider. The credentials are not the trouble.",
        (_, 403) => "The server forbids the request. Check the rights of the API key and whether this address may call the API.",
        (_, 404 or 405) => "There is no token endpoint at this address. Check BaseAddress and Token.Endpoint.",
        (_, 415) => "The server does not take this kind of body. Check Token.Format.",
        (_, 429) => "Too many token requests. The runtime waits before the next one; do several processes start at once?",
        (_, >= 500) => "The server failed. Later attempts may succeed.",
        _ => "The server refused the request. Check ClientId, ClientSecret and Token.Format.",
    };

    private TokenFailure Failure(string what, string? error = null, string? description = null, string? hint = null) => new()
    {
        TokenUrl = _credentials.TokenUrl,
        Message = $"{Lead(_credentials)} (HTTP {((int)_response.StatusCode).ToString(CultureInfo.InvariantCulture)}): {what}",
        StatusCode = _response.StatusCode,
        Error = error,
        ErrorDescription = description,
        Hint = hint,
        IsTransient = IsTransient,
        RetryAfter = _retryAfter,
    };
}
