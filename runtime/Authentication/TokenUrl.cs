using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>Settles where the client secret goes.</summary>
internal static class TokenUrl
{
    private const string ByDefault = "auth/token";

    /// <summary>
    /// The options' endpoint, else the document's token URL if it stands on the origin of the base address, else <c>auth/token</c>.
    /// Null with a problem where that is not safe.
    /// </summary>
    public static Uri? Find(ApiClientOptions options, ApiProfile profile, out string problem)
    {
        var fromOptions = options.Token.Endpoint is not null;
        var text = options.Token.Endpoint ?? profile.OAuth2?.TokenUrl ?? ByDefault;
        var option = fromOptions ? "Token.Endpoint" : "The document's token URL";
        if (Resolve(options.BaseAddress!, text, fromOptions) is not { } url)
        {
            problem = $"{option} must be a path below BaseAddress or an absolute https address.";
        }
        else if (!ApiOrigin.IsSecure(url, options.AllowInsecureLoopback))
        {
            problem = $"{option} must begin with https:// (http:// only for this machine, with AllowInsecureLoopback).";
        }
        else if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            problem = $"{option} must hold no user name, password or fragment.";
        }
        else if (!fromOptions && !ApiOrigin.Contains(options.BaseAddress!, url))
        {
            problem = $"The document's token URL is on another origin ({ApiOrigin.Describe(url)}) than BaseAddress. If the client secret shall go there, set Token.Endpoint to its full address.";
        }
        else
        {
            problem = "";
            return url;
        }

        return null;
    }

    private static Uri? Resolve(Uri baseAddress, string text, bool isOption)
    {
        // On Unix "/auth/token" counts as an absolute file path, hence the test for a scheme of one's own.
        if (text.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var absolute) ? absolute : null;
        }

        // "//host/path" and "\\host" would leave the base address, and so would "a:b".
        if (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\') || text.Contains(':'))
        {
            return null;
        }

        // A path of the options stands below the base address; one of the document is relative to the server (RFC 3986).
        var root = isOption || !text.StartsWith('/')
            ? baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : baseAddress.GetLeftPart(UriPartial.Authority);
        return Uri.TryCreate(root + "/" + text.TrimStart('/'), UriKind.Absolute, out var url) ? url : null;
    }
}
