using System.Net;
using System.Net.Http.Headers;
using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>Status and headers of an answer.</summary>
public class ApiResponse
{
    /// <summary>An answer; also for fakes in tests.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="contentHeaders">The headers of the body; null for none.</param>
    public ApiResponse(HttpStatusCode statusCode, HttpResponseHeaders? headers = null, HttpContentHeaders? contentHeaders = null)
    {
        StatusCode = statusCode;
        Headers = headers ?? NoHeaders.Of();
        ContentHeaders = contentHeaders ?? NoHeaders.OfContent();
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers, without those that describe the body.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers that describe the body, such as <c>Content-Type</c> and <c>Last-Modified</c>.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The text of a header, whichever of the two it belongs to; several values are joined by a comma. Null where there is none.</summary>
    public string? GetHeader(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Headers.NonValidated.TryGetValues(name, out var values) || ContentHeaders.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
    }

    /// <summary>The value of a header as the document declares it; null where there is none, or it is no such value.</summary>
    public T? GetHeader<T, TCodec>(string name)
        where TCodec : IJsonCodec<T> => GetHeader(name) is { } text ? HeaderValue.Read<T, TCodec>(text) : default;
}

/// <summary>An answer without a body, whose headers the document declares.</summary>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiEmptyResponse<THeaders> : ApiResponse
    where THeaders : IApiHeaders<THeaders>
{
    /// <summary>An answer; also for fakes in tests.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="contentHeaders">The headers of the body; null for none.</param>
    public ApiEmptyResponse(HttpStatusCode statusCode, HttpResponseHeaders? headers = null, HttpContentHeaders? contentHeaders = null)
        : base(statusCode, headers, contentHeaders)
    {
        TypedHeaders = THeaders.Of(this);
    }

    /// <summary>The headers that the document declares, each with its type.</summary>
    public THeaders TypedHeaders { get; }
}

/// <summary>An answer with its value.</summary>
/// <typeparam name="T">What the body is read as.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>An answer; also for fakes in tests.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="value">The value.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="contentHeaders">The headers of the body; null for none.</param>
    public ApiResponse(HttpStatusCode statusCode, T value, HttpResponseHeaders? headers = null, HttpContentHeaders? contentHeaders = null)
        : base(statusCode, headers, contentHeaders)
    {
        Value = value;
    }

    /// <summary>What the body was read as.</summary>
    public T Value { get; }
}

/// <summary>An answer with its value, whose headers the document declares.</summary>
/// <typeparam name="T">What the body is read as.</typeparam>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
    where THeaders : IApiHeaders<THeaders>
{
    /// <summary>An answer; also for fakes in tests.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="value">The value.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="contentHeaders">The headers of the body; null for none.</param>
    public ApiResponse(HttpStatusCode statusCode, T value, HttpResponseHeaders? headers = null, HttpContentHeaders? contentHeaders = null)
        : base(statusCode, value, headers, contentHeaders)
    {
        TypedHeaders = THeaders.Of(this);
    }

    /// <summary>The headers that the document declares, each with its type.</summary>
    public THeaders TypedHeaders { get; }
}
