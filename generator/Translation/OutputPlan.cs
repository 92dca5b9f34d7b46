using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

/// <summary>
/// Which file each client and type goes to. A file per client; types share files in groups that their names decide, so that an
/// edit of one schema touches one file and a new type moves no other. Editors suffer from thousands of files.
/// </summary>
internal sealed class OutputPlan(string hintPrefix, string @namespace, string accessibility, bool isInRootClient, string documentPath)
{
    private const int TypesPerFile = 16;

    /// <summary>The class that holds the JSON resolver of a document.</summary>
    public const string ResolverName = "JsonTypes";

    // A client that is registered as a part of a larger one keeps its own registration to its namespace: sixteen more names would be in
    // everybody's way, and those of two libraries would be ambiguous.
    public IEnumerable<ClientFile> Clients(ApiModel api) => api.Clients.Select(client => new ClientFile(
        Hint(client.Name), Hint(client.Name + "Registration"), isInRootClient ? @namespace : RegistrationNamespaces.Services, accessibility, client, documentPath));

    public IEnumerable<TypeFile> Types(ApiModel api)
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
                Hint(groups == 1 ? "Types" : $"Types{group.Key + 1}"),
                @namespace,
                accessibility,
                group.ToEquatableArray(),
                documentPath));
    }

    public IEnumerable<ResolverFile> Resolvers(ApiModel api)
    {
        if (api.Types.Count > 0)
        {
            yield return new ResolverFile(
                Hint(ResolverName), @namespace, accessibility, ResolverName, api.Types.Select(static type => type.Name).ToEquatableArray(), documentPath);
        }
    }

    // Type names are at most 128 characters, and two that differ in case alone do not occur in one document.
    private string Hint(string name) => $"{hintPrefix}.{(name.Length <= 64 ? name : name.Substring(0, 48) + "_" + StableHash.Short(name))}.g.cs";
}
