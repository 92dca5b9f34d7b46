using System.Globalization;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

internal sealed partial class ApiExchange
{
    /// <summary>The charset that the answer names, unless it is UTF-8.</summary>
    public string? Charset
    {
        get
        {
            var type = ContentType;
            var at = type is null ? -1 : type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }
            var name = type.AsSpan(at + "charset=".Length);
            var end = name.IndexOf(';');
            name = (end < 0 ? name : name[..end]).Trim().Trim('"');
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : name.ToString();
        }
    }

    private string? ContentType => Response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    /// <summary>Reads JSON that fills a body or a record; what cannot be read is an <see cref="ApiException"/> that says where.</summary>
    public T ReadJson<T, TCodec>(ReadOnlySpan<byte> body, bool isNullable) where TCodec : IJsonCodec<T>
    {
        if (body.IsEmpty)
        {
            throw Fail("but has no body where JSON is due", body);
        }
        if (JsonBody.TryRead<T, TCodec>(BodyText.ToUtf8(body, Charset), out var value) is { } failure)
        {
            throw FailJson(failure, body);
        }
        // Of a value type only T? can be null, and says so.
        return value is not null || isNullable || typeof(T).IsValueType
            ? value
            : throw Fail("but the JSON is null where a value is due", body);
    }

    /// <summary>What is told of an answer with an error status.</summary>
    public ApiFailure DescribeError(ReadOnlySpan<byte> body) => Describe($"{Operation} was answered with {ApiException.Describe(Response.StatusCode)}.", body);

    /// <summary>An answer that cannot be used.</summary>
    /// <param name="how">Continues "was answered with 200 (OK), ".</param>
    /// <param name="body">What of the body was read.</param>
    /// <param name="cause">The cause, which quotes nothing of the body.</param>
    public ApiException Fail(string how, ReadOnlySpan<byte> body, Exception? cause = null)
        => new(Describe($"{Operation} was answered with {ApiException.Describe(Response.StatusCode)}, {how}.", body, cause));

    /// <summary>What really happened, where an exception of the transport does not say it; else null, and the exception goes on as it is.</summary>
    public Exception? Explain(Exception e)
    {
        var explained = FindReason(e);
        _meter.Failed(explained ?? e);
        return explained;
    }

    private Exception? FindReason(Exception e) => e switch
    {
        OperationCanceledException canceled when _deadline.Caller.IsCancellationRequested => canceled.CancellationToken == _deadline.Caller
            ? null
            : new OperationCanceledException($"{Operation} was cancelled by its caller.", e, _deadline.Caller),
        // HttpClient's own time-out is a cancellation around a TimeoutException.
        OperationCanceledException canceled when _deadline.IsOver || canceled.InnerException is TimeoutException
            => new TimeoutException($"{Operation} had no complete answer within {DescribeTimeout()}.", e),
        HttpIOException broken => new HttpRequestException(broken.HttpRequestError, DescribeBreak(), broken, _response?.StatusCode),
        IOException broken => new HttpRequestException(HttpRequestError.Unknown, DescribeBreak(), broken, _response?.StatusCode),
        InvalidDataException broken when _response is not null => Fail("but the body cannot be decompressed", default, broken),
        _ => null,
    };

    private ApiException TooLarge() => Fail($"but the body is larger than {MaxBytes.ToString(CultureInfo.InvariantCulture)} bytes (ApiTransportOptions.MaxResponseBytes)", default);

    private ApiException FailJson(JsonBodyFailure failure, ReadOnlySpan<byte> body)
    {
        var length = body.Length.ToString(CultureInfo.InvariantCulture);
        var position = failure.Position.ToString(CultureInfo.InvariantCulture);
        var message = $"{Operation} was answered with {ApiException.Describe(Response.StatusCode)}, but its body ({DescribeContentType()}, {length} bytes) "
            + $"is not the JSON that is due: at {failure.Path}, byte {position}: {failure.Reason}";
        return new ApiException(Describe(message, body, failure.Cause, failure.Path, failure.Position));
    }

    private ApiFailure Describe(string message, ReadOnlySpan<byte> body, Exception? cause = null, string? path = null, long? position = null) => new()
    {
        OperationName = Operation.Name,
        Message = message,
        StatusCode = Response.StatusCode,
        ReasonPhrase = Response.ReasonPhrase,
        Headers = Response.Headers,
        ContentHeaders = Response.Content.Headers,
        Body = BodyText.Excerpt(body, Charset),
        JsonPath = path,
        BytePosition = position,
        Cause = cause,
    };

    private string DescribeBreak() => _response is null
        ? $"{Operation}: the connection broke before there was an answer."
        : $"{Operation}: the connection broke within the answer, {ApiException.Describe(_response.StatusCode)}.";

    private string DescribeTimeout() => _deadline.IsOver || _deadline.IsTransports
        ? _deadline.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " seconds"
        : "the time-out of the HttpClient";

    // Servers write what they like into headers: only what looks like a media type is repeated.
    private string DescribeContentType()
    {
        var type = ContentType;
        var end = type is null ? 0 : type.AsSpan().IndexOfAny(';', ' ');
        var bare = type is null ? default : type.AsSpan(0, end < 0 ? type.Length : end);
        if (bare.IsEmpty || bare.Length > 100)
        {
            return "without a content type";
        }
        foreach (var c in bare)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '+' or '-' or '.' or '_' or '*'))
            {
                return "an odd content type";
            }
        }
        return bare.ToString();
    }
}
