using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Cdp;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Tokens;

namespace PiwikGen.Testing.Hosting;

/// <summary>Lets requests to the API pass with a valid token only. The words of the refusals are those of the real service.</summary>
internal sealed class BearerCheck(TokenIssuer tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether a path is closed to whoever has no token.</summary>
    public static bool IsProtected(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) && !path.StartsWithSegments(PublicOperations.Profiles, StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsProtected(context.Request.Path))
        {
            return next(context);
        }

        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusalException(401, "JWT not found");
        }

        return tokens.IsValid(header[Scheme.Length..]) ? next(context) : throw new RefusalException(401, "Expired JWT Token");
    }
}
