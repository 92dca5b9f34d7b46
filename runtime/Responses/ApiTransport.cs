using System.Runtime.CompilerServices;
using PiwikGen.Diagnostics;
using PiwikGen.Requests;
using PiwikGen.Serialization;
using PiwikGen.Streaming;

namespace PiwikGen.Responses;

/// <summary>
/// Sends the requests of a generated client and reads the answers. Every method throws <see cref="ApiException"/> for an answer that is an
/// error or cannot be read, <see cref="TimeoutException"/> when the time is over, <see cref="OperationCanceledException"/> with the
/// caller's token when the caller cancelled, and <see cref="HttpRequestException"/> when there was no connection or it broke. Thread-safe.
/// </summary>
public sealed class ApiTransport : IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly ApiProfile _profile;
    private readonly ApiTransportOptions _options;
    private readonly RequestOptions[] _shared;
    private readonly bool _ownsHttpClient;
    private ServerAddress? _address;

    /// <summary>A transport over an <see cref="HttpClient"/>.</summary>
    /// <param name="httpClient">Its base address, with or without path and trailing slash, is where requests go; without one it is the server of the document.</param>
    /// <param name="profile">What the document says of the client.</param>
    /// <param name="options">Null for the defaults.</param>
    public ApiTransport(HttpClient httpClient, ApiProfile profile, ApiTransportOptions? options = null)
        : this(httpClient, profile, options ?? ApiTransportOptions.Default, options?.Defaults is { } defaults ? [defaults] : [], options?.OwnsHttpClient ?? false)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(profile);
    }

    private ApiTransport(HttpClient httpClient, ApiProfile profile, ApiTransportOptions options, RequestOptions[] shared, bool ownsHttpClient)
    {
        _httpClient = httpClient;
        _profile = profile;
        _options = options;
        _shared = shared;
        _ownsHttpClient = ownsHttpClient;
    }

    /// <summary>Sends a request and reads the body of the answer.</summary>
    public Task<T> SendAsync<T>(ApiRequest request, ApiAnswer<T> answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Begin(request, cancellationToken).RunAsync(_httpClient, answer);
    }

    /// <summary>Sends a request and reads the answer with its status and headers.</summary>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, ApiAnswer<T> answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var exchange = Begin(request, cancellationToken);
        var value = await exchange.RunAsync(_httpClient, answer).ConfigureAwait(false);
        return exchange.Respond(value);
    }

    /// <summary>Sends a request and reads the answer with its status and the headers that the document declares.</summary>
    public async Task<ApiResponse<T, THeaders>> SendWithHeadersAsync<T, THeaders>(ApiRequest request, ApiAnswer<T> answer, CancellationToken cancellationToken = default)
        where THeaders : IApiHeaders<THeaders>
    {
        var response = await SendWithResponseAsync(request, answer, cancellationToken).ConfigureAwait(false);
        return new ApiResponse<T, THeaders>(response.StatusCode, response.Value, response.Headers, response.ContentHeaders);
    }

    /// <summary>Sends a request whose answer is status and declared headers; a body that comes all the same is ignored.</summary>
    public async Task<ApiEmptyResponse<THeaders>> SendWithHeadersAsync<THeaders>(ApiRequest request, CancellationToken cancellationToken = default)
        where THeaders : IApiHeaders<THeaders>
    {
        var response = await SendWithResponseAsync(request, cancellationToken).ConfigureAwait(false);
        return new ApiEmptyResponse<THeaders>(response.StatusCode, response.Headers, response.ContentHeaders);
    }

    /// <summary>Sends a request whose answer has no content; a body that comes all the same is ignored.</summary>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
        => Begin(request, cancellationToken).RunAsync(_httpClient, IgnoredAnswer.Instance);

    /// <summary>Sends a request whose answer is status and headers; a body that comes all the same is ignored.</summary>
    public async Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        var exchange = Begin(request, cancellationToken);
        await exchange.RunAsync(_httpClient, IgnoredAnswer.Instance).ConfigureAwait(false);
        return exchange.Respond();
    }

    /// <summary>
    /// Sends a request when the enumeration begins, and reads the answer item by item. The time-out counts until the headers are there. A
    /// request is sent once, so the result is enumerated once; ending the enumeration early closes the connection. A record that cannot be
    /// read is an <see cref="ApiException"/>, and the end.
    /// </summary>
    public async IAsyncEnumerable<T> StreamAsync<T, TCodec>(
        ApiRequest request, StreamFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default) where TCodec : IJsonCodec<T>
    {
        var exchange = Begin(request, cancellationToken);
        var stream = await exchange.RunAsync(_httpClient, ApiAnswer.Stream).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        var items = ItemReader.Create<T, TCodec>(exchange, stream, format, cancellationToken);
        await using var closingItems = items.ConfigureAwait(false);
        while (await items.MoveNextAsync().ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    /// <summary>The same transport with other headers, time-out or hooks for its calls. It does not own the <see cref="HttpClient"/>.</summary>
    public ApiTransport With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiTransport(_httpClient, _profile, _options, [.. _shared, options], ownsHttpClient: false);
    }

    /// <summary>The same transport for another document of the same API. It does not own the <see cref="HttpClient"/>.</summary>
    /// <param name="profile">What that document says of its client: its name in traces, and its server where no base address is set.</param>
    public ApiTransport For(ApiProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ApiTransport(_httpClient, profile, _options, _shared, ownsHttpClient: false);
    }

    /// <summary>Disposes of the <see cref="HttpClient"/> where the transport owns it, see <see cref="ApiTransportOptions.OwnsHttpClient"/>.</summary>
    public void Dispose()
    {
        if (_ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    private ApiExchange Begin(ApiRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = request.Operation;
        var hooks = new CallHooks(_shared, request.Options);
        var timeout = hooks.Timeout ?? _options.Timeout ?? _httpClient.Timeout;
        var message = request.Finish(AddressOf(operation));
        var isTransports = timeout == _httpClient.Timeout && ReferenceEquals(_options.TimeProvider, TimeProvider.System);
        var deadline = new CallDeadline(timeout, isTransports, _options.TimeProvider, cancellationToken);
        return new ApiExchange(operation, message, _options, hooks, deadline, new OperationMeter(_profile, operation));
    }

    // The base address of a client hardly ever changes, and taking it apart costs more than the rest of an address.
    private ServerAddress AddressOf(ApiOperation operation)
    {
        var known = _address;
        return known?.BaseAddress is { } address && ReferenceEquals(address, _httpClient.BaseAddress)
            ? known
            : _address = ServerAddress.Of(_httpClient.BaseAddress, _profile, operation);
    }
}
