namespace PiwikGen.Authentication;

/// <summary>Sends each request with the bearer token, the user name and password or the API keys of the options, as the operation asks for them.</summary>
internal sealed class StaticCredentialsHandler : DelegatingHandler
{
    private readonly IApiCredentialsSource _source;

    public StaticCredentialsHandler(IApiCredentialsSource source)
    {
        _source = source;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credentials = _source.Current;
        var plan = credentials.PlanFor(request);
        return plan.Values.Length == 0
            ? base.SendAsync(request, cancellationToken)
            : SendWithCredentialsAsync(credentials, plan, request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests with credentials are sent asynchronously only: use SendAsync.");

    private async Task<HttpResponseMessage> SendWithCredentialsAsync(
        ApiCredentials credentials, CredentialPlan plan, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        credentials.DemandTrusted(request.RequestUri);
        using var applied = AppliedCredentials.Apply(plan, request);
        var address = request.RequestUri;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        ApiCredentials.DemandSameOrigin(address, response);
        return response;
    }
}
