namespace PiwikGen.Requests;

/// <summary>One way to prove who is calling: an entry of a document's <c>securitySchemes</c>.</summary>
/// <param name="Name">The name of the entry, under which the options hold its credentials.</param>
public abstract record ApiSecurityScheme(string Name);

/// <summary>A key in a header, a query parameter or a cookie.</summary>
/// <param name="Name">The name of the entry.</param>
/// <param name="Location">Where the key goes.</param>
/// <param name="ParameterName">The name of the header, query parameter or cookie.</param>
public sealed record ApiKeyScheme(string Name, ApiKeyLocation Location, string ParameterName) : ApiSecurityScheme(Name);

/// <summary>Where an API key goes.</summary>
public enum ApiKeyLocation
{
    /// <summary>A request header.</summary>
    Header,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}

/// <summary>A token in <c>Authorization: Bearer</c>; also openIdConnect and the OAuth 2 flows that need a person.</summary>
/// <param name="Name">The name of the entry.</param>
public sealed record HttpBearerScheme(string Name) : ApiSecurityScheme(Name);

/// <summary>User name and password in <c>Authorization: Basic</c> (RFC 7617).</summary>
/// <param name="Name">The name of the entry.</param>
public sealed record HttpBasicScheme(string Name) : ApiSecurityScheme(Name);

/// <summary>A token that the client credentials grant of OAuth 2 gives (RFC 6749, 4.4).</summary>
/// <param name="Name">The name of the entry.</param>
public sealed record OAuth2ClientCredentialsScheme(string Name) : ApiSecurityScheme(Name);

/// <summary>A scheme that PiwikGen does not serve by itself (mutual TLS, digest, ...): the transport has to.</summary>
/// <param name="Name">The name of the entry.</param>
public sealed record OtherSecurityScheme(string Name) : ApiSecurityScheme(Name);
