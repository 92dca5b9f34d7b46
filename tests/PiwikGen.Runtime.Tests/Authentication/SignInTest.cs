using System.Globalization;
using PiwikGen.Authentication;
using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>The handlers that sign in, between an API and a token endpoint in memory.</summary>
internal sealed class SignInTest : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly AccessTokenCache _cache;
    private HttpMessageInvoker? _invoker;
    private int _tokens;

    public SignInTest()
    {
        AnswerToken = () => StubServer.Token("token" + Interlocked.Increment(ref _tokens).ToString(CultureInfo.InvariantCulture));
        Api = new StubServer(arrival => Answer(arrival));
        Tokens = new StubServer(_ => AnswerToken());
        _cache = new AccessTokenCache(new AccessTokenClock(_clock, () => 0.5), clock => new TokenEndpoint(clock, Log.CreateLogger("TokenEndpoint")));
    }

    public ApiClientOptions Options { get; } = new() { BaseAddress = new Uri("https://acme.piwik.pro/"), ClientId = Some.ClientId, ClientSecret = Some.Secret };

    public NotedLog Log { get; } = new();

    public StubServer Api { get; }

    public StubServer Tokens { get; }

    public Func<StubServer.Arrival, HttpResponseMessage> Answer { get; set; } = static _ => new HttpResponseMessage();

    public Func<HttpResponseMessage> AnswerToken { get; set; }

    /// <summary>Where the transport follows a redirect to: it writes the new address into the message that it was given.</summary>
    public Uri? FollowsTo { get; set; }

    /// <summary>The token handler alone, without the one for other credentials around it.</summary>
    public bool IsAlone { get; set; }

    public HttpMessageInvoker Invoker => _invoker ??= CreateInvoker();

    public static HttpRequestMessage Get(string address = "https://acme.piwik.pro/api/apps/v2") => new(HttpMethod.Get, address);

    public static HttpRequestMessage Post(HttpContent body) => new(HttpMethod.Post, "https://acme.piwik.pro/api/apps/v2") { Content = body };

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => Invoker.SendAsync(request, cancellationToken);

    public void Advance(double seconds) => _clock.Advance(seconds);

    /// <summary>What the client factory does every two minutes.</summary>
    public void RotateHandler()
    {
        _invoker?.Dispose();
        _invoker = null;
    }

    public void Dispose()
    {
        _cache.Dispose();
        _invoker?.Dispose();
    }

    private HttpMessageInvoker CreateInvoker()
    {
        var tokens = new HttpMessageInvoker(Tokens, disposeHandler: false);
        var source = new Source(new ApiCredentials(Options, new ApiProfile { Name = "AppsClient" }, () => tokens));
        var handler = new ClientCredentialsTokenHandler(source, _cache, Log.CreateLogger("TokenHandler")) { InnerHandler = new Kept(this) };
        return new HttpMessageInvoker(IsAlone ? handler : new StaticCredentialsHandler(source) { InnerHandler = handler });
    }

    private sealed class Source(ApiCredentials credentials) : IApiCredentialsSource
    {
        public ApiCredentials Current => credentials;
    }

    /// <summary>Keeps what is inside from being disposed of.</summary>
    private sealed class Kept(SignInTest test) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(test.Api, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = test.FollowsTo ?? request.RequestUri;
            return _inner.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw new InvalidOperationException("Sent.");
    }
}
