namespace PiwikGen.Requests;

/// <summary>What a document says of the whole client: one immutable instance per client.</summary>
public sealed class ApiProfile
{
    /// <summary>The name of the client, for messages and for the named <see cref="HttpClient"/>.</summary>
    public string Name { get; init; } = "Api";

    /// <summary>
    /// The first of the document's <c>servers</c>, variables filled in; absolute, or relative such as <c>/api/v3</c>.
    /// It counts only where no base address is set.
    /// </summary>
    public string? DefaultServer { get; init; }

    /// <summary>The client credentials flow of the document, where it has one.</summary>
    public OAuth2Profile? OAuth2 { get; init; }
}
