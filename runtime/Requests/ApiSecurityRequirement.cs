namespace PiwikGen.Requests;

/// <summary>Schemes that are needed together; none at all means that the call may also go without credentials.</summary>
public sealed class ApiSecurityRequirement
{
    /// <summary>All of these schemes together.</summary>
    public ApiSecurityRequirement(params ApiSecurityScheme[] schemes)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        Schemes = [.. schemes];
    }

    /// <summary>The schemes, in the order of the document.</summary>
    public IReadOnlyList<ApiSecurityScheme> Schemes { get; }

    /// <summary>One scheme alone.</summary>
    public static implicit operator ApiSecurityRequirement(ApiSecurityScheme scheme) => new(scheme);
}
