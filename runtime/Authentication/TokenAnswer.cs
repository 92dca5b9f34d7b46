using System.Net;
using Microsoft.Extensions.Logging;
using PiwikGen.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>Judges one answer of a token endpoint: a token that can be used, or a failure that says what to do.</summary>
internal sealed class TokenAnswer
{
    private readonly ClientCredentials _credentials;
    private readonly SecretScrubber _scrubber;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public TokenAnswer(ClientCredentials credentials, SecretScrubber scrubber, TimeProvider time, ILogger logger)
    {
        _credentials = credentials;
        _scrubber = scrubber;
        _time = time;
        _logger = logger;
    }

    public async Task<TokenOutcome> ReadAsync(HttpResponseMessage response, long requestedAt, CancellationToken cancellationToken)
    {
        var failures = new TokenFailures(_credentials, response, RetryAfterHeader.Read(response, _time));
        if (response.RequestMessage?.RequestUri is { } final && !ApiOrigin.Contains(_credentials.TokenUrl, final))
        {
            return TokenOutcome.Failed(failures.FollowedElsewhere(final));
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return TokenOutcome.Failed(failures.Redirected());
        }

        var body = await TokenAnswerText.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        TokenAnswerJson? json = null;
        if (body is not null && !TokenAnswerJson.TryRead(body, out json))
        {
            json = null;
        }

        if (!response.IsSuccessStatusCode)
        {
            return TokenOutcome.Failed(failures.Refused(_scrubber.Scrub(json?.Error), _scrubber.Scrub(json?.Description), _scrubber.Scrub(json?.Hint)));
        }

        if (body is null)
        {
            return TokenOutcome.Failed(failures.TooLarge());
        }

        return json is null ? TokenOutcome.Failed(failures.NotJson(body.Length)) : Judge(json, failures, requestedAt);
    }

    private TokenOutcome Judge(TokenAnswerJson json, TokenFailures failures, long requestedAt)
    {
        if (json.AccessToken is not { } value || !BearerTokenSyntax.IsValid(value))
        {
            // Some servers answer 200 and put the error into the body.
            return TokenOutcome.Failed(json.Error is null
                ? failures.BadToken(json.AccessToken)
                : failures.Refused(_scrubber.Scrub(json.Error), _scrubber.Scrub(json.Description), _scrubber.Scrub(json.Hint)));
        }

        if (json.HasTokenType && !string.Equals(json.TokenType, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return TokenOutcome.Failed(failures.WrongTokenType(_scrubber.Scrub(json.TokenType)));
        }

        if (TokenLife.Read(json.ExpiresIn) is not { } life)
        {
            return TokenOutcome.Failed(failures.BadLife(_scrubber.Scrub(json.ExpiresIn)));
        }

        if (!json.HasTokenType)
        {
            AuthenticationLog.TokenTypeMissing(_logger, _credentials.TokenUrl);
        }

        if (json.ExpiresIn is null)
        {
            AuthenticationLog.LifeMissing(_logger, _credentials.TokenUrl, TokenLife.WhenMissing);
        }

        return TokenOutcome.Of(new AccessToken(value, life, requestedAt, _time.GetUtcNow() + life));
    }
}
