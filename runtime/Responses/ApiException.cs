using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace PiwikGen.Responses;

/// <summary>
/// The server answered, but with an error, or with something that the document does not declare: see <see cref="StatusCode"/> and
/// <see cref="Body"/>. Where there was no complete answer it is another exception: <see cref="TimeoutException"/> after the time-out,
/// <see cref="OperationCanceledException"/> when the caller cancelled, <see cref="HttpRequestException"/> when there was no connection or it broke.
/// The message holds no query string, no header and nothing of the body, so it can be logged.
/// </summary>
public class ApiException : Exception
{
    /// <summary>An exception for a fake client in a test.</summary>
    /// <param name="operationName">The operation.</param>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="body">The body of the answer.</param>
    public ApiException(string operationName, HttpStatusCode statusCode, string? body = null)
        : this(Invented(operationName, statusCode, body))
    {
    }

    internal ApiException(ApiFailure failure)
        : base(failure.Message, failure.Cause)
    {
        OperationName = failure.OperationName;
        StatusCode = failure.StatusCode;
        ReasonPhrase = failure.ReasonPhrase;
        Headers = failure.Headers ?? NoHeaders.Of();
        ContentHeaders = failure.ContentHeaders ?? NoHeaders.OfContent();
        Body = failure.Body;
        JsonPath = failure.JsonPath;
        BytePosition = failure.BytePosition;
    }

    /// <summary>The name of the operation that was called.</summary>
    public string OperationName { get; }

    /// <summary>The HTTP status of the answer. It is a 2xx where the body of a success could not be read.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The reason phrase as the server wrote it; null with HTTP/2, which has none.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The headers of the answer, without those that describe the body.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers that describe the body.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The body as text, at most its first 64 KiB; null where there was none. It may hold personal data: the message does not.</summary>
    public string? Body { get; }

    /// <summary>Where in the JSON reading failed, such as <c>$.data[3].attributes.name</c>; null where that is not what went wrong.</summary>
    public string? JsonPath { get; }

    /// <summary>Where in the body reading failed, in bytes from its beginning; null where that is not what went wrong.</summary>
    public long? BytePosition { get; }

    internal static ApiFailure Invented(string operationName, HttpStatusCode statusCode, string? body)
    {
        ArgumentNullException.ThrowIfNull(operationName);
        return new ApiFailure
        {
            OperationName = operationName,
            StatusCode = statusCode,
            Body = body,
            Message = $"{operationName} was answered with {Describe(statusCode)}.",
        };
    }

    // The framework's word for the status, not the server's: that one may hold anything.
    internal static string Describe(HttpStatusCode statusCode)
    {
        var number = ((int)statusCode).ToString(CultureInfo.InvariantCulture);
        var name = statusCode.ToString();
        return name == number ? number : $"{number} ({name})";
    }
}

/// <summary>An error that the document declares, with its body.</summary>
/// <typeparam name="TError">The type of the declared error body.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    /// <summary>An exception for a fake client in a test.</summary>
    /// <param name="operationName">The operation.</param>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="error">The error.</param>
    /// <param name="body">The body of the answer.</param>
    public ApiException(string operationName, HttpStatusCode statusCode, TError error, string? body = null)
        : this(Invented(operationName, statusCode, body), error)
    {
    }

    internal ApiException(ApiFailure failure, TError error)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>The error as the document describes it; never null.</summary>
    public TError Error { get; }
}
