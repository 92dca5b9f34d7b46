using Microsoft.AspNetCore.Builder;
using PiwikGen.Testing.Areas;
using PiwikGen.Testing.Hosting;
using PiwikGen.Testing.Tokens;

namespace PiwikGen.Testing;

/// <summary>
/// A stand-in for a Piwik PRO account: a web server on a free port of 127.0.0.1 that checks credentials, issues tokens and keeps its
/// state in memory. It behaves as the public documentation says, error shapes included, and misbehaves on request (<see cref="Faults"/>).
/// </summary>
public sealed class EmbeddedAccount : IAsyncDisposable
{
    private readonly AccountState _state;
    private readonly WebApplication _server;

    private EmbeddedAccount(AccountState state, WebApplication server)
    {
        _state = state;
        _server = server;
        BaseAddress = new Uri(server.Urls.First());
        Operations = AccountServer.OperationsOf(server);
        Password = state.Users.Me.Password!;
    }

    /// <summary>Where the account listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The client id that the token endpoint takes.</summary>
    public string ClientId => _state.Tokens.ClientId;

    /// <summary>The secret that the token endpoint takes.</summary>
    public string ClientSecret => _state.Tokens.ClientSecret;

    /// <summary>The password that the user of the API key has at the start.</summary>
    public string Password { get; }

    /// <summary>What the account serves: method and path of each operation, such as <c>GET /api/apps/v2/{id}</c>.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>Switches for bad behaviour.</summary>
    public AccountFaults Faults => _state.Faults;

    /// <summary>What was asked, and how often.</summary>
    public RequestCounts Requests => _state.Requests;

    /// <summary>How many requests for a token came in, good and bad.</summary>
    public int TokenRequests => Requests.Of(TokenArea.Path);

    /// <summary>
    /// Raised for each exchange before the last byte of the answer leaves, so that whoever waits for the answer finds the exchange
    /// recorded. Comes from the server's threads, one exchange at a time; the handler should be quick.
    /// </summary>
    public event Action<Exchange>? ExchangeCompleted
    {
        add => _state.Exchanges.Completed += value;
        remove => _state.Exchanges.Completed -= value;
    }

    /// <summary>The latest exchanges, at most 500, oldest first.</summary>
    public IReadOnlyList<Exchange> Exchanges => _state.Exchanges.Latest();

    /// <summary>Starts an account. Dispose it to free the port.</summary>
    public static async Task<EmbeddedAccount> StartAsync(EmbeddedAccountOptions? options = null, CancellationToken cancellationToken = default)
    {
        var state = new AccountState(options ?? new EmbeddedAccountOptions());
        var server = AccountServer.Create(state);
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        return new EmbeddedAccount(state, server);
    }

    /// <summary>Makes every token that was issued so far worthless, as when an API key is withdrawn and given out again.</summary>
    public void RevokeTokens() => _state.Tokens.Revoke();

    /// <summary>A valid token without a request: for a plain <see cref="HttpClient"/>.</summary>
    public string IssueToken() => _state.Tokens.Issue();

    /// <summary>Says where it listens; no secret.</summary>
    public override string ToString() => $"EmbeddedAccount at {BaseAddress}";

    /// <summary>Ends open requests and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        // Streams and slow answers may be open: they are cut, not waited for.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            await _server.StopAsync(now.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped the hard way, which is what was asked for.
        }

        await _server.DisposeAsync().ConfigureAwait(false);
    }
}
