using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>Finds addresses of servers with a user and a password in them, which would end up in an assembly that others can read.</summary>
internal static class ServerCredentials
{
    public static void Report(ResolvedSpec spec, TranslationProblems problems)
    {
        var root = spec.Root.Root!;
        ReportIn(root, problems);
        foreach (var path in root["paths"]?.Members ?? SpecMembers.Empty)
        {
            ReportIn(path.Value, problems);
            foreach (var operation in path.Value.Members)
            {
                ReportIn(operation.Value, problems);
            }
        }
    }

    private static void ReportIn(SpecNode holder, TranslationProblems problems)
    {
        foreach (var server in holder["servers"]?.Items ?? [])
        {
            if (server.StringOf("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0)
            {
                problems.HasCredentials(server["url"]!);
            }
        }
    }
}
