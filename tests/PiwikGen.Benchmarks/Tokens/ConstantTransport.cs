using System.Net;

namespace PiwikGen.Benchmarks.Tokens;

/// <summary>One answer, again and again: at once, or after the caller had to wait for it.</summary>
internal sealed class ConstantTransport(bool answersLater) : HttpMessageHandler
{
    private readonly HttpResponseMessage _response = new(HttpStatusCode.OK);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _response.RequestMessage = request;
        return answersLater ? LaterAsync() : Task.FromResult(_response);
    }

    private async Task<HttpResponseMessage> LaterAsync()
    {
        await Task.Yield();
        return _response;
    }
}
