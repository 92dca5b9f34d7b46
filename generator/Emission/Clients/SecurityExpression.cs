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
        $"new ApiSecurityScheme[] {{ {string.Join(", ", alternative.Schemes.Select(Scheme))} }}";

    private static string Scheme(SecuritySchemeModel scheme)
    {
        var name = CSharpLiteral.Of(scheme.Name);
        var parameter = scheme.ParameterName is null ? "" : ", " + CSharpLiteral.Of(scheme.ParameterName);
        return $"ApiSecurityScheme.{scheme.Kind}({name}{parameter})";
    }
}
