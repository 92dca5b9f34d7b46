using Microsoft.OpenApi;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>From the servers of a document to methods that give their addresses.</summary>
internal static class ServerTranslator
{
    // Longer descriptions are sentences, and make no name.
    private const int LongestName = 40;

    public static EquatableArray<ServerModel> Translate(IList<OpenApiServer>? servers, string className)
    {
        var usable = (servers ?? []).Where(static server => IsUsable(server.Url)).GroupBy(static server => server.Url!, StringComparer.Ordinal).Select(static same => same.First()).ToList();
        var names = NameScope.Members(Identifier.Type(className)).Settle(usable.Select(static server => new NameRequest(server.Url!, server.Url!, NameOf(server))));
        return usable.Select(server => Model(server, names[server.Url!].ToString())).ToEquatableArray();
    }

    private static ServerModel Model(OpenApiServer server, string name)
    {
        var url = server.Url!;
        var isRelative = !url.Contains("://") && url[0] != '{';
        var wireNames = PathTemplate.ParametersOf(url);
        var arguments = NameScope.Parameters("origin").Settle(wireNames);
        var variables = wireNames.Select(wireName => Variable(server, wireName, arguments[wireName].ToString())).OrderBy(static variable => variable.Default is null ? 0 : 1);
        return new ServerModel(name, url, isRelative, server.Description, variables.ToEquatableArray());
    }

    private static ServerVariableModel Variable(OpenApiServer server, string wireName, string argument)
    {
        var variable = server.Variables is { } variables && variables.TryGetValue(wireName, out var found) ? found : null;
        var values = variable?.Enum is { Count: > 0 } listed ? "One of: " + string.Join(", ", listed.Select(static value => $"`{value}`")) + "." : null;
        var description = string.Join(" ", new[] { variable?.Description?.Trim(), values }.Where(static text => !string.IsNullOrEmpty(text)));
        return new ServerVariableModel(wireName, argument, variable?.Default, description.Length == 0 ? null : description);
    }

    // A path alone, an address of http, or a variable in front.
    private static bool IsUsable(string? url) =>
        !string.IsNullOrWhiteSpace(url) && url != "/"
        && (url![0] is '/' or '{' || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !url.StartsWith("//", StringComparison.Ordinal) && !HoldsMore(url);

    // User information, a query or a fragment are no part of a server, and may hold what is not to be repeated.
    private static bool HoldsMore(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var end = host < 0 ? 0 : url.IndexOf('/', host + 3);
        return url.IndexOf('?') >= 0 || url.IndexOf('#') >= 0 || (host >= 0 && (end < 0 ? url : url.Substring(0, end)).IndexOf('@') >= 0);
    }

    private static Identifier NameOf(OpenApiServer server)
    {
        var description = (server.Name ?? server.Description)?.Trim().TrimEnd('.');
        var isName = description is { Length: > 0 and <= LongestName } && description.All(static c => c is ' ' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        var start = server.Url!.IndexOf("://", StringComparison.Ordinal);
        return Identifier.Member(isName ? description! : server.Url.Substring(start < 0 ? 0 : start + 3));
    }
}
