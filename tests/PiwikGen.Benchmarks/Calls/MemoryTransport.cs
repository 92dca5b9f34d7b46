using System.Net;
using System.Net.Http.Headers;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>Answers at once from memory: what is left of a call without a network.</summary>
internal sealed class MemoryTransport : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(AppsServer.AnswerTo(request.RequestUri!.AbsolutePath));
        content.Headers.ContentType = Json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
