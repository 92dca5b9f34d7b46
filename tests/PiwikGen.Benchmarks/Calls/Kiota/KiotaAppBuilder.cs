using Microsoft.Kiota.Abstractions;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The request builder of <c>/api/apps/{app_id}</c>, in the shape that Kiota's generator gives it.</summary>
public class KiotaAppBuilder : BaseRequestBuilder
{
    public KiotaAppBuilder(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter)
        : base(requestAdapter, "{+baseurl}/api/apps/{app_id}", pathParameters)
    {
    }

    public async Task<KiotaDocument?> GetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = null, CancellationToken cancellationToken = default)
    {
        var request = new RequestInformation(Method.GET, UrlTemplate, PathParameters);
        request.Configure(requestConfiguration);
        request.Headers.TryAdd("Accept", "application/json");
        return await RequestAdapter.SendAsync<KiotaDocument>(request, KiotaDocument.CreateFromDiscriminatorValue, null, cancellationToken).ConfigureAwait(false);
    }
}
