using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PiwikGen.Benchmarks.Json;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>What one writes by hand: <see cref="HttpClient"/> as its documentation recommends, JSON by System.Text.Json's source generator.</summary>
internal sealed class HandWrittenClient(HttpClient client)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public Task<TwinPage> ListAppsAsync(long limit, long offset, CancellationToken cancellationToken = default) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/apps?limit={limit}&offset={offset}"), TwinJson.Default.TwinPage, cancellationToken);

    public Task<TwinDocument> GetAppAsync(Guid id, CancellationToken cancellationToken = default) =>
        GetAsync($"api/apps/{id}", TwinJson.Default.TwinDocument, cancellationToken);

    private async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(Json);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        return await JsonSerializer.DeserializeAsync(stream, type, cancellationToken).ConfigureAwait(false)
            ?? throw new JsonException("There is no value.");
    }
}
