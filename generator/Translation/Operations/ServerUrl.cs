using Microsoft.OpenApi;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>The first server of a list, its variables filled in with their defaults.</summary>
internal static class ServerUrl
{
    public static string? Of(IList<OpenApiServer>? servers)
    {
        var server = servers?.FirstOrDefault();
        var url = server?.Url;
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        foreach (var variable in server!.Variables ?? new Dictionary<string, OpenApiServerVariable>())
        {
            url = url!.Replace("{" + variable.Key + "}", variable.Value.Default ?? "");
        }

        // Only a whole address can be a default; user information in it is no business of a client.
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && !url!.Contains('{')
            ? url
            : null;
    }
}
