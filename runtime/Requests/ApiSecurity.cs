namespace PiwikGen.Requests;

/// <summary>What a document asks for in credentials: the alternatives of its <c>security</c> keyword.</summary>
public sealed class ApiSecurity
{
    private ApiSecurity(ApiSecurityRequirement[] alternatives) => Alternatives = alternatives;

    /// <summary>The document is silent: the options of the client decide.</summary>
    public static ApiSecurity Default { get; } = new([]);

    /// <summary>The document says that no credentials are needed (<c>security: []</c>): none are sent.</summary>
    public static ApiSecurity None { get; } = new([]);

    /// <summary>The alternatives, in the order of the document; empty for <see cref="Default"/> and <see cref="None"/>.</summary>
    public IReadOnlyList<ApiSecurityRequirement> Alternatives { get; }

    /// <summary>Any one of the alternatives is enough.</summary>
    public static ApiSecurity AnyOf(params ApiSecurityRequirement[] alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        return new ApiSecurity([.. alternatives]);
    }
}
