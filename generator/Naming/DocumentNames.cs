namespace PiwikGen.Generator.Naming;

/// <summary>
/// Namespaces and client names by convention: namespaces follow the folders below <c>openapi/</c>, the client has the
/// file's name, and a file called only <c>openapi</c>, <c>swagger</c> or <c>index</c> takes its folder's.
/// </summary>
internal static class DocumentNames
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private static readonly string[] Generic = ["openapi", "swagger", "index"];

    /// <summary>A name for each document, by its path relative to the project; two that would meet are told apart by a tail from the path.</summary>
    public static IReadOnlyDictionary<string, DocumentName> Of(string? rootNamespace, IEnumerable<string> paths)
    {
        var root = NamespaceName.OfRoot(rootNamespace);
        var names = new Dictionary<string, DocumentName>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // The order in which a name is given away: "apps.json" before "apps.openapi.json", then by text.
        foreach (var path in paths.Distinct(StringComparer.Ordinal).OrderBy(static path => path.Length).ThenBy(static path => path, StringComparer.Ordinal))
        {
            var name = Of(root, path);
            if (!taken.Add(name.Namespace.ToString()))
            {
                name = name with { Namespace = name.Namespace.WithTail(path.Replace('\\', '/')) };
                taken.Add(name.Namespace.ToString());
            }

            names.Add(path, name);
        }

        return names;
    }

    private static DocumentName Of(NamespaceName? root, string path)
    {
        var parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(static part => part is not ("." or "..")).ToList();
        var folders = parts.Take(parts.Count - 1).ToList();
        var below = folders.FindIndex(static folder => folder.Equals("openapi", StringComparison.OrdinalIgnoreCase));
        if (below >= 0)
        {
            folders.RemoveRange(0, below + 1);
        }

        var stem = Stem(parts.Count == 0 ? string.Empty : parts[parts.Count - 1]);
        var segments = IsGeneric(stem) ? folders : [.. folders, stem];
        if (segments.Count == 0)
        {
            // The project's own folder: its root namespace is the name it goes by.
            var own = root ?? NamespaceName.Of("Api", []);
            return new DocumentName(own, Identifier.Type(own.LastSegment).With("Client"));
        }

        var space = root?.With(segments) ?? NamespaceName.Of(segments[0], segments.Skip(1));
        return new DocumentName(space, Identifier.Type(segments[segments.Count - 1]).With("Client"));
    }

    /// <summary>The file's name without <c>.openapi.json</c> and the like.</summary>
    private static string Stem(string file)
    {
        var stem = file;
        foreach (var extension in Extensions)
        {
            if (stem.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                stem = stem.Substring(0, stem.Length - extension.Length);
                break;
            }
        }

        return stem.Length > ".openapi".Length && stem.EndsWith(".openapi", StringComparison.OrdinalIgnoreCase)
            ? stem.Substring(0, stem.Length - ".openapi".Length)
            : stem;
    }

    private static bool IsGeneric(string stem) => stem.Length == 0 || Generic.Contains(stem, StringComparer.OrdinalIgnoreCase);
}
