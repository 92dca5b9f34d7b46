using System.Net;
using System.Text;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>Calls of an operation against an answer, for tests that look at how the answer is read.</summary>
internal static class Call
{
    public static readonly ApiProfile Profile = new() { Name = "ThingsClient" };

    public static readonly ApiOperation GetThings = new("GetThings", HttpMethod.Get, "/things");

    public static readonly ApiAnswer<List<Thing>> Things = ApiAnswer.Json<List<Thing>, ListCodec<Thing, ModelCodec<Thing>>>();

    public static readonly ApiAnswer<Thing> OneThing = ApiAnswer.Json<Thing, ModelCodec<Thing>>();

    public static ApiTransport Transport(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, ApiTransportOptions? options = null)
        => new(new HttpClient(new AnswerHandler(answer)) { BaseAddress = new Uri("https://things.example/") }, Profile, options);

    public static ApiTransport Transport(HttpResponseMessage answer, ApiTransportOptions? options = null) => Transport((_, _) => Task.FromResult(answer), options);

    public static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
        => Answer(Encoding.UTF8.GetBytes(body), status, mediaType);

    public static HttpResponseMessage Answer(byte[] body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }

    /// <summary>What the operation gives for one answer.</summary>
    public static async Task<T> Read<T>(ApiAnswer<T> answer, HttpResponseMessage response, ApiOperation? operation = null, ApiTransportOptions? options = null)
    {
        using var transport = Transport(response, options);
        return await transport.SendAsync(new ApiRequest(operation ?? GetThings), answer, CancellationToken.None);
    }

    /// <summary>The exception that one answer leads to.</summary>
    public static async Task<ApiException> Fail<T>(ApiAnswer<T> answer, HttpResponseMessage response, ApiOperation? operation = null, ApiTransportOptions? options = null)
        => await Assert.ThrowsAnyAsync<ApiException>(() => Read(answer, response, operation, options));

    private sealed class AnswerHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await answer(request, cancellationToken);
            response.RequestMessage ??= request;
            return response;
        }
    }
}
