using System.Net;
using System.Runtime.CompilerServices;
using PiwikGen.Authentication;
using PiwikGen.Diagnostics;
using PiwikGen.Requests;

namespace PiwikGen.Responses;

/// <summary>One call on its way: the request, the answer when it is there, and what an exception may say of them.</summary>
internal sealed partial class ApiExchange : IDisposable
{
    // How many bytes of an error body are read where nothing declares what it is: enough for the excerpt.
    private const int UndeclaredErrorBytes = BodyText.MaxExcerptBytes + 4;

    private readonly HttpRequestMessage _message;
    private readonly ApiTransportOptions _options;
    private readonly CallHooks _hooks;
    private CallDeadline _deadline;
    private OperationMeter _meter;
    private HttpResponseMessage? _response;
    private bool _isHandedOver;

    public ApiExchange(ApiOperation operation, HttpRequestMessage message, ApiTransportOptions options, CallHooks hooks, CallDeadline deadline, OperationMeter meter)
    {
        Operation = operation;
        _message = message;
        _options = options;
        _hooks = hooks;
        _deadline = deadline;
        _meter = meter;
    }

    public ApiOperation Operation { get; }

    public long MaxBytes => _options.MaxResponseBytes;

    public HttpResponseMessage Response => _response ?? throw new InvalidOperationException("There is no answer yet.");

    public CancellationToken Token => _deadline.Token;

    /// <summary>Whether the answer has no body by the rules of HTTP (RFC 9110, section 6.4.1; 205 by section 15.3.6), whatever the server sends.</summary>
    public bool IsBodiless => _message.Method == HttpMethod.Head || Response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent or HttpStatusCode.NotModified;

    /// <summary>Sends the request and reads the answer. Everything is disposed of afterwards, unless the answer took it over.</summary>
    public async Task<T> RunAsync<T>(HttpClient httpClient, ApiAnswer<T> answer)
    {
        try
        {
            _meter.Start();
            _deadline.Start();
            _deadline.Caller.ThrowIfCancellationRequested();
            var sentTo = _hooks.BeforeSend(_message);
            _response = await httpClient.SendAsync(_message, HttpCompletionOption.ResponseHeadersRead, Token).ConfigureAwait(false);
            DemandSameOrigin(sentTo);
            _hooks.AfterReceive(_response);
            if (!answer.Accepts((int)_response.StatusCode))
            {
                throw await ReadErrorAsync().ConfigureAwait(false);
            }
            return await answer.ReadAsync(this).ConfigureAwait(false);
        }
        catch (Exception e) when (Explain(e) is { } explained)
        {
            throw explained;
        }
        finally
        {
            _meter.Stop(_response);
            _deadline.Dispose();
            if (!_isHandedOver)
            {
                Dispose();
            }
        }
    }

    /// <summary>The body in a rented array. Beyond the limit of the options it is an <see cref="ApiException"/>.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<PooledBody> ReadBodyAsync()
    {
        if (IsBodiless)
        {
            return PooledBody.Empty;
        }
        var announced = Response.Content.Headers.ContentLength;
        if (announced > MaxBytes)
        {
            throw TooLarge();
        }
        var stream = await OpenBodyAsync().ConfigureAwait(false);
        var body = await BodyReader.ReadAsync(stream, announced, MaxBytes, keepWhatCame: false, Token).ConfigureAwait(false);
        if (body.Span.Length > MaxBytes)
        {
            body.Dispose();
            throw TooLarge();
        }
        return body;
    }

    /// <summary>The body as it comes. The stream keeps the connection until it is disposed of; the time-out counts no more.</summary>
    public async Task<Stream> HandOverAsync()
    {
        var stream = IsBodiless ? Stream.Null : await Response.Content.ReadAsStreamAsync(Token).ConfigureAwait(false);
        _isHandedOver = true;
        return new ResponseStream(stream, this);
    }

    public ApiResponse<T> Respond<T>(T value) => new(Response.StatusCode, value, Response.Headers, Response.Content.Headers);

    public ApiResponse Respond() => new(Response.StatusCode, Response.Headers, Response.Content.Headers);

    public void Dispose()
    {
        _response?.Dispose();
        _message.Dispose();
    }

    private Task<Stream> OpenBodyAsync()
    {
        if (Response.Content is not ByteArrayContent)
        {
            _deadline.AwaitBody();
        }
        return Response.Content.ReadAsStreamAsync(Token);
    }

    private async Task<ApiException> ReadErrorAsync()
    {
        if (IsBodiless)
        {
            return new ApiException(DescribeError(default));
        }
        var declared = ApiErrorAnswer.Find(Operation.Errors, (int)Response.StatusCode);
        var limit = declared is null ? Math.Min(UndeclaredErrorBytes, MaxBytes) : MaxBytes;
        var stream = await OpenBodyAsync().ConfigureAwait(false);
        // The status says more than a connection that breaks after it.
        using var body = await BodyReader.ReadAsync(stream, Response.Content.Headers.ContentLength, limit, keepWhatCame: true, Token).ConfigureAwait(false);
        return declared is not null && body.Span.Length is > 0 and var length && length <= MaxBytes && declared.Read(this, body.Span) is { } error
            ? error
            : new ApiException(DescribeError(body.Span));
    }

    // A transport that follows redirects sends what it was given to wherever the answer points. Handlers that rewrite addresses
    // on purpose, such as service discovery, are a reason for the option.
    private void DemandSameOrigin(Uri? sentTo)
    {
        var final = Response.RequestMessage?.RequestUri;
        if (_options.AcceptOtherOrigins || Operation.Security == ApiSecurity.None || final is null || ReferenceEquals(final, sentTo)
            || (sentTo is not null && ApiOrigin.Contains(sentTo, final)))
        {
            return;
        }
        throw Fail("from another place than it was sent to; the transport follows redirects, and the answer is not used", default, ForeignOriginException.AfterRedirect(sentTo, final));
    }
}
