using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PiwikGen.Benchmarks.Json;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>
/// The steps that a client of NSwag 14 takes with System.Text.Json: the address in a builder, headers of answer and content collected in a
/// dictionary, the status in a chain of conditions, JSON from the stream by reflection.
/// </summary>
internal sealed class NSwagStyleClient(HttpClient client)
{
    public Task<TwinPage> ListAppsAsync(long? limit, long? offset, CancellationToken cancellationToken = default)
    {
        var address = new StringBuilder("api/apps").Append('?');
        AddQuery(address, "limit", limit);
        AddQuery(address, "offset", offset);
        address.Length--;
        return GetAsync<TwinPage>(address, cancellationToken);
    }

    public Task<TwinDocument> GetAppAsync(Guid id, CancellationToken cancellationToken = default) =>
        GetAsync<TwinDocument>(new StringBuilder("api/apps/").Append(Uri.EscapeDataString(Convert.ToString(id, CultureInfo.InvariantCulture)!)), cancellationToken);

    private static void AddQuery(StringBuilder address, string name, object? value)
    {
        if (value is not null)
        {
            address.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)!)).Append('&');
        }
    }

    private async Task<T> GetAsync<T>(StringBuilder address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage { Method = new HttpMethod("GET") };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json"));
        request.RequestUri = new Uri(address.ToString(), UriKind.RelativeOrAbsolute);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var headers = new Dictionary<string, IEnumerable<string>>();
        foreach (var header in response.Headers)
        {
            headers[header.Key] = header.Value;
        }

        foreach (var header in response.Content.Headers)
        {
            headers[header.Key] = header.Value;
        }

        if ((int)response.StatusCode != 200)
        {
            throw new HttpRequestException($"{response.StatusCode}, {headers.Count} headers");
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await JsonSerializer.DeserializeAsync<T>(stream, TwinJson.Reflection, cancellationToken).ConfigureAwait(false)
            ?? throw new JsonException("There is no value.");
    }
}
