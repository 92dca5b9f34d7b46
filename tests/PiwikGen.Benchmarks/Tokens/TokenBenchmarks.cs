using BenchmarkDotNet.Attributes;
using PiwikGen.Authentication;
using PiwikGen.Benchmarks.Calls;
using PiwikGen.Requests;

namespace PiwikGen.Benchmarks.Tokens;

/// <summary>One request through the token handler while the token is in the cache, against a handler that only sets the header.</summary>
public class TokenBenchmarks
{
    public const string AtOnce = "Token in the cache, the answer is there at once";
    public const string Later = "Token in the cache, the answer comes later";
    public const string HeaderAlone = "A handler that sets the header, and no more";
    public const string Handler = "PiwikGen's token handler";

    private static readonly AccessTokenCache Cache = new();
    private static readonly ApiOperation Operation = new("GetApp", HttpMethod.Get, "/");

    private readonly HttpMessageInvoker _header = Over(new HeaderHandler(), answersLater: false);
    private readonly HttpMessageInvoker _headerLater = Over(new HeaderHandler(), answersLater: true);
    private HttpMessageInvoker _handler = null!;
    private HttpMessageInvoker _handlerLater = null!;

    [GlobalSetup]
    public void Setup()
    {
        _handler = Over(CreateHandler(), answersLater: false);
        _handlerLater = Over(CreateHandler(), answersLater: true);
    }

    [Benchmark(Description = HeaderAlone, Baseline = true), BenchmarkCategory(AtOnce)]
    public Task<HttpResponseMessage> SendWithHeader() => SendAsync(_header);

    [Benchmark(Description = Handler), BenchmarkCategory(AtOnce)]
    public Task<HttpResponseMessage> SendWithToken() => SendAsync(_handler);

    [Benchmark(Description = HeaderAlone, Baseline = true), BenchmarkCategory(Later)]
    public Task<HttpResponseMessage> SendWithHeaderLater() => SendAsync(_headerLater);

    [Benchmark(Description = Handler), BenchmarkCategory(Later)]
    public Task<HttpResponseMessage> SendWithTokenLater() => SendAsync(_handlerLater);

    // As every request of a generated client does, it says which operation it belongs to.
    private static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker invoker)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, ServerProcess.Address);
        request.Options.Set(ApiOperation.Key, Operation);
        return invoker.SendAsync(request, CancellationToken.None);
    }

    private static ClientCredentialsTokenHandler CreateHandler() => new(CallClients.Options(), Cache);

    private static HttpMessageInvoker Over(DelegatingHandler handler, bool answersLater)
    {
        handler.InnerHandler = new ConstantTransport(answersLater);
        return new HttpMessageInvoker(handler);
    }
}
