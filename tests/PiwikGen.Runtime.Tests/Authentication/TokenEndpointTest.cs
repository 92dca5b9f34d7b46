using Microsoft.Extensions.Logging;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A token endpoint over an in-memory server, on a clock whose waits end at once.</summary>
public abstract class TokenEndpointTest
{
    private protected readonly TestClock _clock = new();
    private protected readonly NotedLog _log = new();

    /// <summary>The waits between attempts of the last fetch.</summary>
    private protected List<TimeSpan> Waits { get; private set; } = [];

    private protected Task<TokenOutcome> FetchAsync(Func<HttpResponseMessage> answer, int retries = 0) =>
        FetchAsync(new StubServer(_ => answer()), retries);

    private protected Task<TokenOutcome> FetchAsync(StubServer server, int retries = 0) => FetchAsync(Some.Credentials(server, retries: retries));

    private protected async Task<TokenOutcome> FetchAsync(ClientCredentials credentials)
    {
        var endpoint = new TokenEndpoint(new AccessTokenClock(_clock, () => 0.5), _log.CreateLogger<TokenEndpoint>());
        var fetch = endpoint.FetchAsync(credentials, null, CancellationToken.None);
        Waits = await _clock.RunAsync(fetch, credentials.RequestTimeout);
        return await fetch;
    }

    private protected async Task<TokenException> FailAsync(Func<HttpResponseMessage> answer, int retries = 0)
    {
        var outcome = await FetchAsync(answer, retries);
        Assert.False(outcome.Succeeded);
        return outcome.Failure!.ToException();
    }
}
