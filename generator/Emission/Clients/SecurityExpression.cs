using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>The expression for the credentials that an operation takes.</summary>
internal static class SecurityExpression
{
    public static string Of(SecurityModel security) => security.Kind switch
    {
        SecurityKind.None => RuntimeNames.ApiSecurity + ".None",
        SecurityKind.AnyOf => $"{RuntimeNames.ApiSecurity}.AnyOf({string.Join(", ", security.Alternatives.Select(Alternative))})",
        _ => RuntimeNames.ApiSecurity + ".Default",
    };

    private static string Alternative(SecurityAlternativeModel alternative) =>
        $"new {RuntimeNames.ApiSecurityRequirement}({string.Join(", ", alternative.Schemes.Select(Scheme))})";

    private static string ApiKey(SecuritySchemeModel scheme, string location) =>
        $"new {RuntimeNames.ApiKeyScheme}({CSharpLiteral.Of(scheme.Name)}, {RuntimeNames.ApiKeyLocation}.{location}, {CSharpLiteral.Of(scheme.ParameterName ?? "")})";

    private static string Scheme(SecuritySchemeModel scheme)
    {
        var name = CSharpLiteral.Of(scheme.Name);
        return scheme.Kind switch
        {
            SecuritySchemeKind.ApiKeyHeader => ApiKey(scheme, "Header"),
            SecuritySchemeKind.ApiKeyQuery => ApiKey(scheme, "Query"),
            SecuritySchemeKind.ApiKeyCookie => ApiKey(scheme, "Cookie"),
            SecuritySchemeKind.Bearer => $"new {RuntimeNames.HttpBearerScheme}({name})",
            SecuritySchemeKind.Basic => $"new {RuntimeNames.HttpBasicScheme}({name})",
            SecuritySchemeKind.ClientCredentials => $"new {RuntimeNames.OAuth2ClientCredentialsScheme}({name})",
            _ => $"new {RuntimeNames.OtherSecurityScheme}({name})",
        };
    }
}
