using System.Text.RegularExpressions;

namespace PiwikGen.Testing.Hosting;

/// <summary>Takes secrets and tokens out of what is recorded.</summary>
internal static partial class Redaction
{
    public static string? OfAuthorization(string header)
    {
        var blank = header.IndexOf(' ', StringComparison.Ordinal);
        return header.Length == 0 ? null : blank < 0 ? "***" : header[..blank] + " ***";
    }

    public static string OfBody(string body, string? contentType) =>
        contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? FormSecret().Replace(body, "$1=***")
            : JsonSecret().Replace(body, "$1\"***\"");

    [GeneratedRegex("(\"(?:client_secret|access_token|refresh_token|[a-zA-Z]*[pP]assword)\"\\s*:\\s*)\"[^\"]*\"")]
    private static partial Regex JsonSecret();

    [GeneratedRegex("(client_secret|access_token|refresh_token)=[^&]*")]
    private static partial Regex FormSecret();
}
