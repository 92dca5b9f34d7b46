namespace PiwikGen.Testing;

/// <summary>One request and its answer, as they went over the wire, without the secrets: those read <c>***</c>.</summary>
public sealed record Exchange
{
    /// <summary>Counts from 1, in the order in which the answers were complete.</summary>
    public required int Number { get; init; }

    /// <summary>The method, such as <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, encoded as it came; empty when there is none.</summary>
    public required string Query { get; init; }

    /// <summary>The request's <c>Authorization</c> header with the credentials replaced, such as <c>Bearer ***</c>.</summary>
    public string? Authorization { get; init; }

    /// <summary>The request's <c>Content-Type</c>.</summary>
    public string? RequestContentType { get; init; }

    /// <summary>The request's body, as far as the account read it and <see cref="EmbeddedAccountOptions.CapturedBodyBytes"/> allows; empty when there is none.</summary>
    public required string RequestBody { get; init; }

    /// <summary>The status of the answer; 0 where the connection was cut before it.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The answer's <c>Content-Type</c>.</summary>
    public string? ResponseContentType { get; init; }

    /// <summary>The answer's body, up to <see cref="EmbeddedAccountOptions.CapturedBodyBytes"/>.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>Such as <c>GET /api/apps/v2?limit=10 -> 200</c>.</summary>
    public override string ToString() => $"{Method} {Path}{Query} -> {StatusCode}";
}
