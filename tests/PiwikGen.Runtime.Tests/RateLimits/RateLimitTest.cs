using System.Net;
using PiwikGen.RateLimits;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.RateLimits;

/// <summary>A handler with limits before an API in memory, on a clock that the test moves.</summary>
public abstract class RateLimitTest : IDisposable
{
    // Many callers at once come to the first use: all of them have to meet the same limiter.
    private readonly Lazy<RequestRateLimiter> _limiter;
    private readonly Lazy<HttpMessageInvoker> _invoker;

    protected RateLimitTest()
    {
        Api = new StubServer(arrival =>
        {
            Sent.Add(Clock.GetTimestamp());
            return Answer(arrival);
        });
        _limiter = new Lazy<RequestRateLimiter>(() => new RequestRateLimiter(Options, Clock));
        _invoker = new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(new RateLimitHandler(Limiter) { InnerHandler = Api }));
    }

    private protected TestClock Clock { get; } = new();

    private protected RateLimitOptions Options { get; } = new() { Margin = TimeSpan.Zero };

    private protected StubServer Api { get; }

    /// <summary>When requests arrived.</summary>
    private protected System.Collections.Concurrent.ConcurrentBag<long> Sent { get; } = [];

    private protected Func<StubServer.Arrival, HttpResponseMessage> Answer { get; set; } = static _ => new HttpResponseMessage();

    private protected RequestRateLimiter Limiter => _limiter.Value;

    private protected HttpMessageInvoker Invoker => _invoker.Value;

    public void Dispose()
    {
        if (_invoker.IsValueCreated)
        {
            _invoker.Value.Dispose();
        }

        if (_limiter.IsValueCreated)
        {
            _limiter.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private protected static HttpRequestMessage Get(string path = "/api/apps/v2", string host = "https://acme.piwik.pro") => new(HttpMethod.Get, host + path);

    private protected static HttpRequestMessage Post(string path = "/api/apps/v2", string host = "https://acme.piwik.pro") => new(HttpMethod.Post, host + path);

    private protected static HttpResponseMessage TooMany(string? retryAfter = null)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    /// <summary>One limit for everything.</summary>
    private protected void Limit(int permits, double seconds = 60, RateLimitBehavior behavior = RateLimitBehavior.Wait)
    {
        Options.Behavior = behavior;
        Options.Rules.Add(new RateLimitRule { Permits = permits, Window = TimeSpan.FromSeconds(seconds) });
    }

    private protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage? request = null, CancellationToken cancellationToken = default) =>
        Invoker.SendAsync(request ?? Get(), cancellationToken);

    private protected async Task SendManyAsync(int count, Func<HttpRequestMessage>? request = null)
    {
        for (var i = 0; i < count; i++)
        {
            await SendAsync(request?.Invoke());
        }
    }

    private protected long Waiting(HttpRequestMessage? request = null) => Limiter.GetStatistics(request ?? Get())?.CurrentQueuedCount ?? 0;

    /// <summary>Other threads have their own time: waits until something came about, however busy the machine is.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 60_000 && !condition(); i++)
        {
            await Task.Delay(1);
        }

        Assert.True(condition(), "It did not come about.");
    }
}
