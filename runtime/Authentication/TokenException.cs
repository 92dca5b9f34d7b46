using System.Net;

namespace PiwikGen.Authentication;

/// <summary>
/// No access token could be had, so the request was not sent. The message says what to do; neither it nor any property holds the
/// client secret or a token.
/// </summary>
public sealed class TokenException : Exception
{
    internal TokenException(TokenFailure failure)
        : base(failure.Message, failure.Inner)
    {
        TokenUrl = failure.TokenUrl;
        StatusCode = failure.StatusCode;
        Error = failure.Error;
        ErrorDescription = failure.ErrorDescription;
        Hint = failure.Hint;
        IsTransient = failure.IsTransient;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>Where the token was requested.</summary>
    public Uri TokenUrl { get; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The error code of the server, such as <c>invalid_client</c> (RFC 6749, section 5.2); null when it gave none.</summary>
    public string? Error { get; }

    /// <summary>The server's <c>error_description</c> or <c>message</c>, at most 300 characters, with the own secret replaced.</summary>
    public string? ErrorDescription { get; }

    /// <summary>The server's <c>hint</c>, at most 300 characters, with the own secret replaced.</summary>
    public string? Hint { get; }

    /// <summary>Whether the same credentials may well succeed later: a broken connection, a time-out, 429 or 5xx.</summary>
    public bool IsTransient { get; }

    /// <summary>How long the server asked to wait, when it did.</summary>
    public TimeSpan? RetryAfter { get; }
}
