using PiwikGen.Benchmarks.Json;
using Refit;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>The operations as Refit wants them; its source generator writes the rest.</summary>
public interface IRefitApps
{
    [Get("/api/apps")]
    [Headers("Accept: application/json")]
    Task<TwinPage> ListAppsAsync(long? limit, long? offset, CancellationToken cancellationToken = default);

    [Get("/api/apps/{id}")]
    [Headers("Accept: application/json")]
    Task<TwinDocument> GetAppAsync(Guid id, CancellationToken cancellationToken = default);
}
