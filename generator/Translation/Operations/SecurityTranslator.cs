using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using ParameterLocation = Microsoft.OpenApi.ParameterLocation;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Whose credentials an operation takes: its own requirement, or the document's.</summary>
internal static class SecurityTranslator
{
    public static SecurityModel Translate(OpenApiOperation operation, OpenApiDocument document)
    {
        var requirements = operation.Security ?? document.Security;
        if (requirements is null)
        {
            return SecurityModel.Default;
        }

        // An empty list, and an empty alternative in first place, mean that nothing is needed.
        if (requirements.Count == 0)
        {
            return operation.Security is not null ? SecurityModel.None : SecurityModel.Default;
        }

        var alternatives = requirements.Select(requirement => Alternative(requirement, document)).ToList();
        return alternatives.All(static alternative => alternative.Schemes.Count == 0)
            ? SecurityModel.None
            : new SecurityModel(SecurityKind.AnyOf, alternatives.ToEquatableArray());
    }

    private static SecurityAlternativeModel Alternative(OpenApiSecurityRequirement requirement, OpenApiDocument document) =>
        new(requirement.Keys.Select(reference => Scheme(reference, document)).ToEquatableArray());

    private static SecuritySchemeModel Scheme(OpenApiSecuritySchemeReference reference, OpenApiDocument document)
    {
        var name = reference.Reference?.Id ?? reference.Name ?? "";

        // Not through the reference, which the library makes an address of: not every name can be a part of one.
        IOpenApiSecurityScheme? scheme = null;
        _ = document.Components?.SecuritySchemes?.TryGetValue(name, out scheme);
        return new SecuritySchemeModel(name, KindOf(scheme), scheme?.Type == SecuritySchemeType.ApiKey ? scheme.Name : null);
    }

    private static SecuritySchemeKind KindOf(IOpenApiSecurityScheme? scheme) => scheme?.Type switch
    {
        SecuritySchemeType.ApiKey => scheme.In switch
        {
            ParameterLocation.Query => SecuritySchemeKind.ApiKeyQuery,
            ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyCookie,
            _ => SecuritySchemeKind.ApiKeyHeader,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.Basic,
        SecuritySchemeType.Http => SecuritySchemeKind.Bearer,
        SecuritySchemeType.OAuth2 when scheme.Flows?.ClientCredentials is not null => SecuritySchemeKind.ClientCredentials,

        // Other flows end in a bearer token as well, which the caller must bring.
        SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.Bearer,

        // A requirement that names a scheme nobody defines: the options decide how it is met.
        null => SecuritySchemeKind.Bearer,
        _ => SecuritySchemeKind.Other,
    };
}
