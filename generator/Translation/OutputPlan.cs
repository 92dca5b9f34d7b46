using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

/// <summary>
/// Which file each client and type goes to. A file per client; types share files in groups that their names decide, so that an
/// edit of one schema touches one file and a new type moves no other. Editors suffer from thousands of files.
/// </summary>
internal static class OutputPlan
{
    private const int TypesPerFile = 16;

    public static IEnumerable<ClientFile> Clients(ApiModel api, string accessibility) =>
        api.Clients.Select(client => new ClientFile($"{client.Namespace}.{client.Name}.g.cs", accessibility, client));

    public static IEnumerable<TypeFile> Types(ApiModel api, string @namespace, string accessibility)
    {
        if (api.Types.Count == 0)
        {
            return [];
        }

        // The number of groups doubles as a document grows: types move at a doubling only.
        var groups = 1;
        while (groups * TypesPerFile * 2 <= api.Types.Count)
        {
            groups *= 2;
        }

        return api.Types
            .GroupBy(type => (int)(StableHash.Of(type.Name) % (ulong)groups))
            .OrderBy(static group => group.Key)
            .Select(group => new TypeFile(
                groups == 1 ? $"{@namespace}.Types.g.cs" : $"{@namespace}.Types.{group.Key + 1}.g.cs",
                @namespace,
                accessibility,
                group.ToEquatableArray()));
    }

    public static IEnumerable<ResolverFile> Resolvers(ApiModel api, string @namespace, string accessibility, string name)
    {
        if (api.Types.Count > 0)
        {
            yield return new ResolverFile(
                $"{@namespace}.{name}.g.cs", @namespace, accessibility, name, api.Types.Select(static type => type.FullName).ToEquatableArray());
        }
    }
}
