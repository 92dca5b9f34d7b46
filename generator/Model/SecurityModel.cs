namespace PiwikGen.Generator.Model;

internal enum SecurityKind
{
    /// <summary>The document is silent: the options decide.</summary>
    Default,

    /// <summary><c>security: []</c>.</summary>
    None,

    /// <summary>One of several alternatives.</summary>
    AnyOf,
}

/// <param name="Alternatives">Each a set of schemes that are needed together.</param>
internal sealed record SecurityModel(SecurityKind Kind, EquatableArray<SecurityAlternativeModel> Alternatives)
{
    public static readonly SecurityModel Default = new(SecurityKind.Default, default);

    public static readonly SecurityModel None = new(SecurityKind.None, default);
}

internal sealed record SecurityAlternativeModel(EquatableArray<SecuritySchemeModel> Schemes);

internal enum SecuritySchemeKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    ClientCredentials,

    /// <summary>One that the runtime cannot serve by itself, such as mutual TLS.</summary>
    Other,
}

/// <param name="Name">The scheme's name in the document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ParameterName">The name of the header, query parameter or cookie of an API key.</param>
internal sealed record SecuritySchemeModel(DocumentText Name, SecuritySchemeKind Kind, DocumentText? ParameterName);
