using System.Net;
using System.Net.Http.Headers;

namespace PiwikGen.Responses;

/// <summary>What an <see cref="ApiException"/> tells of an answer.</summary>
internal sealed class ApiFailure
{
    public required string OperationName { get; init; }

    public required string Message { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public HttpResponseHeaders? Headers { get; init; }

    public HttpContentHeaders? ContentHeaders { get; init; }

    public string? ReasonPhrase { get; init; }

    public string? Body { get; init; }

    public string? JsonPath { get; init; }

    public long? BytePosition { get; init; }

    public Exception? Cause { get; init; }
}
