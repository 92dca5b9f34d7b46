using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PiwikGen.Redis.Tests;

/// <summary>An API on the loopback with a token endpoint that counts by client id, and can be told to keep a client waiting.</summary>
internal sealed class Api : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, string> _clientOf = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _arrived = new();
    private readonly ConcurrentQueue<string> _tokenRequests = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();

    private Api(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>Every token that was handed out.</summary>
    public ICollection<string> Tokens => _clientOf.Keys;

    public static async Task<Api> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var api = new Api(application);
        application.MapPost("/auth/token", api.AnswerTokenAsync);
        application.MapGet("/ping", api.Ping);
        await application.StartAsync();
        return api;
    }

    /// <summary>How many tokens a client asked for.</summary>
    public int TokenRequests(string clientId) => _tokenRequests.Count(known => known == clientId);

    /// <summary>How many calls a token was good for.</summary>
    public int Calls(string token) => _calls.GetValueOrDefault(token);

    /// <summary>The tokens of a client that were used.</summary>
    public IEnumerable<string> UsedTokens(string clientId) => _clientOf.Where(entry => entry.Value == clientId && Calls(entry.Key) > 0).Select(static entry => entry.Key);

    /// <summary>Leaves the token requests of a client without an answer until released.</summary>
    public TaskCompletionSource Hold(string clientId) => _held[clientId] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(string clientId)
    {
        if (_held.TryRemove(clientId, out var held))
        {
            held.SetResult();
        }
    }

    /// <summary>The next token request of a client.</summary>
    public async Task ArrivalAsync(string clientId) =>
        Assert.True(await Arrivals(clientId).WaitAsync(TimeSpan.FromSeconds(60)), "No token was requested.");

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private SemaphoreSlim Arrivals(string clientId) => _arrived.GetOrAdd(clientId, static _ => new SemaphoreSlim(0));

    private async Task<IResult> AnswerTokenAsync(TokenRequest request, CancellationToken aborted)
    {
        _tokenRequests.Enqueue(request.client_id);
        Arrivals(request.client_id).Release();
        if (_held.TryGetValue(request.client_id, out var held))
        {
            await held.Task.WaitAsync(aborted);
        }

        var token = "token-" + Guid.NewGuid().ToString("N");
        _clientOf[token] = request.client_id;
        return Results.Json(new { token_type = "Bearer", expires_in = 1800, access_token = token });
    }

    private IResult Ping(HttpRequest request)
    {
        var token = request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        if (!_clientOf.ContainsKey(token))
        {
            return Results.StatusCode(401);
        }

        _calls.AddOrUpdate(token, 1, static (_, count) => count + 1);
        return Results.Text("pong");
    }

    // As on the wire.
    private sealed record TokenRequest(string grant_type, string client_id, string client_secret);
}
