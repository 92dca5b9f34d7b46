using Microsoft.Kiota.Abstractions;

namespace PiwikGen.Benchmarks.Calls.Kiota;

/// <summary>The request builder of <c>/api/apps</c>, in the shape that Kiota's generator gives it.</summary>
public class KiotaAppsBuilder : BaseRequestBuilder
{
    public KiotaAppsBuilder(IRequestAdapter requestAdapter)
        : base(requestAdapter, "{+baseurl}/api/apps{?limit,offset,search}", new Dictionary<string, object>())
    {
    }

    public KiotaAppBuilder this[Guid position]
    {
        get
        {
            var parameters = new Dictionary<string, object>(PathParameters) { { "app_id", position } };
            return new KiotaAppBuilder(parameters, RequestAdapter);
        }
    }

    public async Task<KiotaPage?> GetAsync(Action<RequestConfiguration<KiotaAppsQuery>>? requestConfiguration = null, CancellationToken cancellationToken = default)
    {
        var request = new RequestInformation(Method.GET, UrlTemplate, PathParameters);
        request.Configure(requestConfiguration);
        request.Headers.TryAdd("Accept", "application/json");
        return await RequestAdapter.SendAsync<KiotaPage>(request, KiotaPage.CreateFromDiscriminatorValue, null, cancellationToken).ConfigureAwait(false);
    }
}
