using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Swagger;

/// <summary>The servers that host, base path and schemes say; secure ones first.</summary>
internal static class SwaggerServers
{
    public static SpecNode Of(SpecNode top)
    {
        var path = top.StringOf("basePath") ?? "";
        if (top.StringOf("host") is not { Length: > 0 } host)
        {
            return NewNode.List(top, path.Length == 0 ? [] : [Server(top, path)]);
        }

        var schemes = (top["schemes"]?.Items ?? []).Where(static scheme => scheme.IsString).Select(static scheme => scheme.Text).ToList();
        var ordered = (schemes.Count == 0 ? ["https"] : schemes).OrderBy(static scheme => scheme == "https" ? 0 : 1);
        return NewNode.List(top, ordered.Select(scheme => Server(top, $"{scheme}://{host}{path}")));
    }

    private static SpecNode Server(SpecNode at, string url) => NewNode.Object(at, [NewNode.Member("url", NewNode.Text(at, url))]);
}
