namespace PiwikGen.Benchmarks.Tokens;

/// <summary>The least that a handler can do: a header with a constant value, and no look at the answer.</summary>
internal sealed class HeaderHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer benchmark-token");
        return base.SendAsync(request, cancellationToken);
    }
}
