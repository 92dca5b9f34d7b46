using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace Consumer;

/// <summary>A registered client between an API and a token endpoint in memory.</summary>
internal sealed class HostileProbe : IAsyncDisposable
{
    private const string Name = "Consumer.Probe";

    private readonly Lazy<ServiceProvider> _services;
    private int _requests;
    private int _tokenRequests;

    public HostileProbe(ApiProfile profile, string secret)
    {
        var services = new ServiceCollection();
        ApiClientRegistration.Add<Probe, Probe>(services, Name, profile, options =>
        {
            (options.BaseAddress, options.ClientId, options.ClientSecret) = (new Uri("https://acme.example"), "id", secret);
            options.Token.Retries = 0;
        }, static transport => new Probe(transport)).ConfigurePrimaryHttpMessageHandler(() => new Server(request =>
        {
            Interlocked.Increment(ref _requests);
            return Answer(request.Headers.Authorization?.ToString());
        }));
        services.AddHttpClient(TokenClient.Name).ConfigurePrimaryHttpMessageHandler(() => new Server(_ =>
        {
            var number = Interlocked.Increment(ref _tokenRequests);
            return AnswerToken?.Invoke() ?? new HttpResponseMessage
            {
                Content = new StringContent($$"""{"access_token":"token{{number}}","token_type":"Bearer","expires_in":1800}"""),
            };
        }));
        _services = new Lazy<ServiceProvider>(() => services.BuildServiceProvider());
    }

    /// <summary>What the API answers to a request with this header.</summary>
    public Func<string?, HttpResponseMessage> Answer { get; init; } = static _ => new HttpResponseMessage(HttpStatusCode.OK);

    public Func<HttpResponseMessage>? AnswerToken { get; init; }

    public int Requests => Volatile.Read(ref _requests);

    public int TokenRequests => Volatile.Read(ref _tokenRequests);

    public ApiTransport Transport => _services.Value.GetRequiredService<Probe>().Transport;

    public HttpClient HttpClient => _services.Value.GetRequiredService<IHttpClientFactory>().CreateClient(Name);

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }

    private sealed record Probe(ApiTransport Transport);

    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = answer(request);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}
