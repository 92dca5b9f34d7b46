using PiwikGen.Authentication;

namespace PiwikGen.RateLimits;

/// <summary>
/// Sends each request when a <see cref="RequestRateLimiter"/> gives leave, and stops sending when a server answers 429. The 429 itself goes
/// back to the caller; a retry layer outside this handler waits here with its next attempt. Stands outside
/// <see cref="ClientCredentialsTokenHandler"/>, so that a token is fetched after the wait and not before.
/// </summary>
public sealed class RateLimitHandler : DelegatingHandler
{
    private readonly RequestRateLimiter _limiter;
    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask> _demand;

    /// <summary>A handler for a pipeline of one's own, where dependency injection does not build it.</summary>
    /// <param name="limiter">The count, shared by all handlers that send to the same API; not disposed with this handler.</param>
    public RateLimitHandler(RequestRateLimiter limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        _limiter = limiter;
        _demand = limiter.DemandAsync;
    }

    internal RequestRateLimiter Limiter => _limiter;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _demand(request, cancellationToken).ConfigureAwait(false);
        var outer = ReplayPermit.Add(request, _demand);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            _limiter.Note(request, response);
            return response;
        }
        finally
        {
            ReplayPermit.Restore(request, outer);
        }
    }

    /// <summary>Not supported: waiting for a permit would block a thread.</summary>
    /// <exception cref="NotSupportedException">Always. The base class would send the request uncounted.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests with a rate limit are sent asynchronously only: use SendAsync.");
}
