using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Runtime.Tests.Authentication;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Services with clients between an API and a token endpoint in memory.</summary>
public abstract class RegistrationTest : IAsyncDisposable
{
    private readonly Lazy<ServiceProvider> _provider;
    private int _tokens;

    protected RegistrationTest()
    {
        _provider = new Lazy<ServiceProvider>(Build);
        Api = new StubServer(arrival => Answer(arrival));
        AnswerToken = _ => StubServer.Token("token" + Interlocked.Increment(ref _tokens).ToString(CultureInfo.InvariantCulture));
        Tokens = new StubServer(arrival => AnswerToken(arrival));
        Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
    }

    private protected ServiceCollection Services { get; } = new();

    private protected NotedLog Log { get; } = new();

    private protected StubServer Api { get; }

    private protected StubServer Tokens { get; }

    private protected Func<StubServer.Arrival, HttpResponseMessage> Answer { get; set; } = static _ => new HttpResponseMessage { Content = new StringContent("pong") };

    private protected Func<StubServer.Arrival, HttpResponseMessage> AnswerToken { get; set; }

    /// <summary>Everything is registered when this is asked for first.</summary>
    private protected ServiceProvider Provider => _provider.Value;

    private protected IPingClient Client => Provider.GetRequiredService<IPingClient>();

    public async ValueTask DisposeAsync()
    {
        if (_provider.IsValueCreated)
        {
            await _provider.Value.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected static void Valid(ApiClientOptions options)
    {
        options.BaseAddress = new Uri("https://acme.piwik.pro");
        options.ClientId = Some.ClientId;
        options.ClientSecret = Some.Secret;
    }

    private protected IHttpClientBuilder Add(Action<ApiClientOptions>? configure = null) =>
        ToApi(ApiClientRegistration.Add<IPingClient, PingClient>(Services, PingClient.Name, PingClient.Profile, configure ?? Valid, static transport => new PingClient(transport)));

    private protected IHttpClientBuilder AddKeyed(object key, Action<ApiClientOptions>? configure = null) =>
        ToApi(ApiClientRegistration.AddKeyed<IPingClient, PingClient>(Services, key, PingClient.Name, PingClient.Profile, configure ?? Valid, static transport => new PingClient(transport)));

    private protected IHttpClientBuilder ToApi(IHttpClientBuilder builder) => builder.ConfigurePrimaryHttpMessageHandler(() => new Kept(Api));

    private ServiceProvider Build()
    {
        Services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => new Kept(Tokens));
        return Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>Keeps the server, which outlives the handlers of the factory.</summary>
    private sealed class Kept(HttpMessageHandler server) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _server = new(server, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _server.SendAsync(request, cancellationToken);
    }
}
