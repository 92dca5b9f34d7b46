using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

/// <summary>The name of the client over several documents, and of its property for each.</summary>
internal static class RootClientNames
{
    private const string Client = "Client";

    /// <summary>A name alone belongs to the namespace of the project; with dots it brings its own.</summary>
    public static bool TryParse(string text, string? rootNamespace, out NamespaceName @namespace, out Identifier name)
    {
        var dot = text.LastIndexOf('.');
        @namespace = NamespaceName.OfRoot(rootNamespace) ?? NamespaceName.Of("Api", []);
        return Identifier.TryParse(text.Substring(dot + 1), out name)
            && (dot < 0 || NamespaceName.TryParse(text.Substring(0, dot), out @namespace));
    }

    /// <summary>
    /// <c>AppsClient</c> is <c>Apps</c>. Where several clients have one name, each takes its namespace into the property's: the plain one
    /// would silently mean another document once the documents move.
    /// </summary>
    public static IReadOnlyList<string> PropertiesOf(Identifier root, IReadOnlyList<RootClientMember> members)
    {
        var clashes = new HashSet<string>(
            members.GroupBy(static member => StemOf(member.ClientName), StringComparer.Ordinal).Where(static group => group.Skip(1).Any()).Select(static group => group.Key),
            StringComparer.Ordinal);
        var scope = NameScope.Members(root, "With", "Profile", "Create", "Dispose");
        var names = scope.Settle(members.Select(member =>
        {
            var raw = StemOf(member.ClientName);
            return clashes.Contains(raw)
                ? new NameRequest(member.Namespace, member.Namespace, Identifier.Member(SegmentsBelowRoot(member)))
                : new NameRequest(member.Namespace, raw, Identifier.Member(raw));
        }));
        return members.Select(member => names[member.Namespace].ToString()).ToList();
    }

    private static string StemOf(string clientName) =>
        clientName.Length > Client.Length && clientName.EndsWith(Client, StringComparison.Ordinal)
            ? clientName.Substring(0, clientName.Length - Client.Length)
            : clientName;

    private static string[] SegmentsBelowRoot(RootClientMember member)
    {
        var root = NamespaceName.OfRoot(member.RootNamespace)?.ToString() + ".";
        var below = member.Namespace.StartsWith(root, StringComparison.Ordinal) ? member.Namespace.Substring(root.Length) : member.Namespace;
        return below.Split(['.', '@'], StringSplitOptions.RemoveEmptyEntries);
    }
}
