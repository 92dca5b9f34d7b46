using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>An in-memory server: notes what arrives, in the state in which it arrives, and answers by a function.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private readonly Func<Arrival, CancellationToken, Task<HttpResponseMessage>> _answer;
    private readonly ConcurrentQueue<Arrival> _arrivals = new();

    public StubServer(Func<Arrival, HttpResponseMessage> answer)
        : this((arrival, _) => Task.FromResult(answer(arrival)))
    {
    }

    public StubServer(Func<Arrival, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answer = answer;
    }

    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Token(string value = "token", double seconds = 1800) =>
        Json($$"""{"token_type":"Bearer","expires_in":{{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}},"access_token":"{{value}}"}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // One copy to the wire, as a real transport makes it: a stream that cannot be read twice shows itself here.
        using var wire = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(wire, cancellationToken);
        }

        var arrival = new Arrival(
            request.Method,
            request.RequestUri!,
            request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
                .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? null : Encoding.UTF8.GetString(wire.ToArray()));
        lock (_arrivals)
        {
            _arrivals.Enqueue(arrival);
        }

        var response = await _answer(arrival, cancellationToken);
        response.RequestMessage ??= request;
        return response;
    }

    internal sealed record Arrival(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string? Body)
    {
        public string? Authorization => Headers.GetValueOrDefault("Authorization");
    }
}
