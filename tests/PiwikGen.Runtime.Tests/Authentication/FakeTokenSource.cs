using System.Collections.Concurrent;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A token source whose every request stays open until the test answers it.</summary>
internal sealed class FakeTokenSource : IAccessTokenSource
{
    private readonly TestClock _clock;
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly ConcurrentQueue<Request> _requests = new();
    private int _count;

    public FakeTokenSource(TestClock clock)
    {
        _clock = clock;
    }

    /// <summary>How many tokens were requested.</summary>
    public int Count => Volatile.Read(ref _count);

    public Task<TokenOutcome> FetchAsync(ClientCredentials credentials, AccessToken? held, CancellationToken cancellationToken)
    {
        var request = new Request(credentials, held, _clock.GetTimestamp(), cancellationToken);
        Interlocked.Increment(ref _count);
        _requests.Enqueue(request);
        _arrived.Release();
        return request.Outcome.Task;
    }

    public async Task<Request> NextAsync()
    {
        Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(20)), "No token was requested.");
        Assert.True(_requests.TryDequeue(out var request));
        return request;
    }

    internal sealed record Request(ClientCredentials Credentials, AccessToken? Held, long At, CancellationToken CancellationToken)
    {
        public TaskCompletionSource<TokenOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public AccessToken Succeed(string value = "token", double seconds = 1800)
        {
            var life = TimeSpan.FromSeconds(seconds);
            var token = new AccessToken(value, life, At, DateTimeOffset.UnixEpoch + life);
            Outcome.SetResult(TokenOutcome.Of(token));
            return token;
        }

        public void Fail(bool transient = true, TimeSpan? retryAfter = null) => Outcome.SetResult(TokenOutcome.Failed(new TokenFailure
        {
            TokenUrl = Credentials.TokenUrl,
            Message = transient ? "The server is down." : "The credentials are wrong.",
            IsTransient = transient,
            RetryAfter = retryAfter,
        }));
    }
}
