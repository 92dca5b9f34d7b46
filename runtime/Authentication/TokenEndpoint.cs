using Microsoft.Extensions.Logging;
using PiwikGen.Diagnostics;

namespace PiwikGen.Authentication;

/// <summary>Speaks HTTP with a token endpoint: sends, tries again where that may help, and gives every odd answer a name. Knows no cache.</summary>
internal sealed class TokenEndpoint : IAccessTokenSource
{
    /// <summary>A longer <c>Retry-After</c> is not slept through here: the waiters are told, and the cache pauses.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly AccessTokenClock _clock;
    private readonly ILogger _logger;

    public TokenEndpoint(AccessTokenClock clock, ILogger logger)
    {
        _clock = clock;
        _logger = logger;
    }

    public async Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        var secret = await credentials.GetSecretAsync(cancellationToken).ConfigureAwait(false);
        if (secret.Reveal().Length == 0 || secret.Reveal().Any(char.IsControl))
        {
            return TokenOutcome.Failed(TokenFailures.NoSecret(credentials, isEmpty: secret.Reveal().Length == 0));
        }

        var answer = new TokenAnswer(credentials, new SecretScrubber(credentials.ClientId, secret.Reveal()), _clock.Time, _logger);
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await AttemptAsync(credentials, secret, answer, cancellationToken).ConfigureAwait(false);
            if (outcome.Succeeded)
            {
                AuthenticationLog.TokenReceived(_logger, credentials.TokenUrl, outcome.Token.Life);
                return outcome;
            }

            AuthenticationLog.TokenRequestFailed(_logger, credentials.TokenUrl, attempt, outcome.Failure.Message);
            var delay = outcome.Failure.RetryAfter ?? TimeSpan.FromMilliseconds(500) * (1 << (attempt - 1)) * (1 + _clock.Jitter());
            if (!outcome.Failure.IsTransient || attempt > credentials.Retries || delay > LongestDelay)
            {
                return outcome;
            }

            await Task.Delay(delay, _clock.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TokenOutcome> AttemptAsync(
        ClientCredentials credentials, ClientSecret secret, TokenAnswer answer, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(credentials.RequestTimeout, _clock.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = TokenRequest.Create(credentials, secret);
            var requestedAt = _clock.Now;
            using var response = await credentials.Transport().SendAsync(request, either.Token).ConfigureAwait(false);
            return await answer.ReadAsync(response, requestedAt, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TokenOutcome.Failed(TokenFailures.TimedOut(credentials));
        }
        catch (HttpRequestException exception)
        {
            return TokenOutcome.Failed(TokenFailures.NotReached(credentials, exception));
        }
        catch (IOException exception)
        {
            // HttpIOException: the connection broke in the middle of the body.
            return TokenOutcome.Failed(TokenFailures.NotReached(credentials, new HttpRequestException(HttpRequestError.ResponseEnded, null, exception)));
        }
    }
}
