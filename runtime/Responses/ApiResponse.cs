using System.Net;
using System.Net.Http.Headers;

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
}

/// <summary>An answer with its value.</summary>
/// <typeparam name="T">What the body is read as.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
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
