namespace PiwikGen.Requests;

/// <summary>Where a document says that tokens come from.</summary>
public sealed class OAuth2Profile
{
    /// <summary>Describes a client credentials flow.</summary>
    /// <param name="tokenUrl">Absolute, or relative to the base address.</param>
    /// <param name="scopes">The scopes to ask for.</param>
    public OAuth2Profile(string? tokenUrl, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        TokenUrl = tokenUrl;
        Scopes = [.. scopes];
    }

    /// <summary>Absolute, or relative to the base address; null where the document has none.</summary>
    public string? TokenUrl { get; }

    /// <summary>The scopes to ask for.</summary>
    public IReadOnlyList<string> Scopes { get; }
}
