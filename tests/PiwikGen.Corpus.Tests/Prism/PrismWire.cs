using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Signs requests in with whatever the document's schemes ask for, and keeps what went over the wire.</summary>
internal sealed class PrismWire : DelegatingHandler
{
    private readonly IReadOnlyList<JsonObject> _schemes;

    public PrismWire(DescribedApi api)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        var declared = api.Document["components"]?["securitySchemes"] as JsonObject ?? api.Document["securityDefinitions"] as JsonObject ?? [];
        _schemes = [.. declared.Select(scheme => api.Samples.Resolve(scheme.Value)).OfType<JsonObject>()];
    }

    public string Request { get; private set; } = "";

    public HttpStatusCode? Status { get; private set; }

    /// <summary>What Prism found wrong with the request.</summary>
    public string? Violations { get; private set; }

    /// <summary>Whether one of them is about the request; the others are about what Prism itself made of the document's examples.</summary>
    public bool IsRefused => Violations?.Contains("\"location\":[\"request\"", StringComparison.Ordinal) == true;

    public string Body { get; private set; } = "";

    public void Clear() => (Request, Status, Violations, Body) = ("", null, null, "");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization ??= new AuthenticationHeaderValue(_schemes.Any(IsBasic) && !_schemes.Any(static scheme => !IsBasic(scheme)) ? "Basic" : "Bearer", "dTpw");
        foreach (var key in _schemes.Where(static scheme => scheme["type"]?.ToString() == "apiKey"))
        {
            SetKey(request, key["in"]?.ToString(), key["name"]?.ToString() ?? "key");
        }

        Request = $"{request.Method} {request.RequestUri!.PathAndQuery} {request.Content?.Headers.ContentType}";
        var response = await base.SendAsync(request, cancellationToken);
        Status = response.StatusCode;
        Violations = response.Headers.TryGetValues("sl-violations", out var violations) ? string.Join(' ', violations) : null;
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response;
    }

    private static bool IsBasic(JsonObject scheme) => scheme["scheme"]?.ToString() == "basic" || scheme["type"]?.ToString() == "basic";

    private static void SetKey(HttpRequestMessage request, string? location, string name)
    {
        switch (location)
        {
            case "query":
                var uri = request.RequestUri!.OriginalString;
                request.RequestUri = new Uri($"{uri}{(uri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(name)}=key");
                break;
            case "cookie":
                request.Headers.TryAddWithoutValidation("Cookie", $"{name}=key");
                break;
            default:
                request.Headers.TryAddWithoutValidation(name, "key");
                break;
        }
    }
}
