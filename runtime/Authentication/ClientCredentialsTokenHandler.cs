using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PiwikGen.Diagnostics;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>
/// Sends each request with an access token got with client credentials. After a 401 it renews the token and sends the request once
/// more, if its body can be read again. A request whose operation needs no credentials, and one that brings its own
/// <c>Authorization</c> header, passes as it is. Without a token a request is not sent at all. Keeps no state of its own: the tokens are in the <see cref="AccessTokenCache"/>.
/// </summary>
public sealed class ClientCredentialsTokenHandler : DelegatingHandler
{
    private const string Authorization = "Authorization";

    private readonly IApiCredentialsSource _source;
    private readonly AccessTokenCache _cache;
    private readonly ILogger _logger;

    /// <summary>A handler for a pipeline of one's own, where dependency injection does not build it.</summary>
    /// <param name="options">Valid options with <see cref="ApiClientOptions.ClientId"/> and a secret; later changes are not seen.</param>
    /// <param name="cache">The tokens, shared by all handlers of the process; not disposed with this handler.</param>
    /// <param name="profile">What the document says about the client; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="cache"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options cannot work; the message names the option.</exception>
    public ClientCredentialsTokenHandler(ApiClientOptions options, AccessTokenCache cache, ApiProfile? profile = null)
        : this(FixedApiCredentials.Create(options, profile ?? FixedApiCredentials.AnyProfile), cache, NullLogger.Instance)
    {
        ArgumentNullException.ThrowIfNull(cache);
    }

    internal ClientCredentialsTokenHandler(IApiCredentialsSource source, AccessTokenCache cache, ILogger logger)
    {
        _source = source;
        _cache = cache;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credentials = _source.Current;
        return credentials.Client is { } client && credentials.PlanFor(request).UsesToken && !request.Headers.NonValidated.Contains(Authorization)
            ? SendWithToken(credentials, client, request, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    /// <summary>Not supported: waiting for a token would block a thread.</summary>
    /// <exception cref="NotSupportedException">Always. The base class would send the request without a token.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests with an access token are sent asynchronously only: use SendAsync.");

    private Task<HttpResponseMessage> SendWithToken(
        ApiCredentials credentials, ClientCredentials client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri;
        if (cancellationToken.IsCancellationRequested || !credentials.Trusts(address) || _cache.FindFresh(client) is not { } token)
        {
            return SendWhenThereIsATokenAsync(credentials, client, request, cancellationToken);
        }

        var sending = Send(request, token, cancellationToken);
        if (!sending.IsCompletedSuccessfully || sending.Result.StatusCode == HttpStatusCode.Unauthorized || !ApiCredentials.IsSameOrigin(address, sending.Result))
        {
            return ReadAnswerAsync(sending, address, client, request, token, cancellationToken);
        }

        // There at once, as from a cache of answers: no state machine, no further task.
        request.Headers.Remove(Authorization);
        return sending;
    }

    private async Task<HttpResponseMessage> SendWhenThereIsATokenAsync(
        ApiCredentials credentials, ClientCredentials client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Before it is sent: what follows a redirect writes the new address into the message.
        var address = request.RequestUri;
        credentials.DemandTrusted(address);
        var token = await _cache.GetAsync(client, cancellationToken).ConfigureAwait(false);
        return await ReadAnswerAsync(Send(request, token, cancellationToken), address, client, request, token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer from where it was asked for; a 401 leads to another token and a replay, where <paramref name="client"/> is given to renew by.</summary>
    private async Task<HttpResponseMessage> ReadAnswerAsync(
        Task<HttpResponseMessage> sending, Uri? address, ClientCredentials? client, HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await sending.ConfigureAwait(false);
            ApiCredentials.DemandSameOrigin(address, response);
        }
        finally
        {
            // Whoever keeps the message shall not keep the token; and a retry layer outside sends the same message with a fresh one.
            request.Headers.Remove(Authorization);
        }

        return response.StatusCode == HttpStatusCode.Unauthorized && client is not null
            ? await RenewAndReplayAsync(client, request, token, response, cancellationToken).ConfigureAwait(false)
            : response;
    }

    private async Task<HttpResponseMessage> RenewAndReplayAsync(
        ClientCredentials client, HttpRequestMessage request, AccessToken rejected, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!RequestReplay.IsPossible(request.Content))
        {
            AuthenticationLog.NotReplayable(_logger, request.RequestUri);
            return response;
        }

        if (await RenewAsync(client, rejected, request, response, cancellationToken).ConfigureAwait(false) is not { } renewed)
        {
            return response;
        }

        // Before the replay: with one connection per server the replay would wait for the one that this answer holds.
        response.Dispose();
        var address = request.RequestUri;
        var replayed = await ReadAnswerAsync(Send(request, renewed, cancellationToken), address, client: null, request, renewed, cancellationToken).ConfigureAwait(false);
        _cache.NoteReplay(client, renewed, replayed.StatusCode != HttpStatusCode.Unauthorized);
        return replayed;
    }

    /// <summary>Another token than the rejected one; null where the 401 is the best answer that there is.</summary>
    private async Task<AccessToken?> RenewAsync(
        ClientCredentials client, AccessToken rejected, HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            AuthenticationLog.Renewing(_logger, response.RequestMessage?.RequestUri);

            // Before the renewal, so that the new token does not grow old while the replay waits for its turn.
            await ReplayPermit.DemandAsync(request, cancellationToken).ConfigureAwait(false);
            var outcome = await _cache.RenewAsync(client, rejected, cancellationToken).ConfigureAwait(false);
            if (outcome.Succeeded)
            {
                return Other(outcome.Token, rejected);
            }

            // The API's own 401 says more than a token endpoint that is down for a moment, and less than one that knows the key no more.
            return outcome.Failure.IsTransient ? null : throw outcome.Failure.ToException();
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // Renewing has proved futile where the rejected token itself comes back.
    private static AccessToken? Other(AccessToken token, AccessToken rejected)
    {
        if (ReferenceEquals(token, rejected))
        {
            return null;
        }

        TokenMetrics.ForcedRenewal();
        return token;
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        // Checked when it came in; as text it is written without another copy, and refused by nobody who would quote it.
        request.Headers.TryAddWithoutValidation(Authorization, token.HeaderValue);
        try
        {
            return base.SendAsync(request, cancellationToken);
        }
        catch
        {
            request.Headers.Remove(Authorization);
            throw;
        }
    }
}
