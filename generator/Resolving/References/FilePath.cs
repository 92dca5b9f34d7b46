namespace PiwikGen.Generator.Resolving.References;

/// <summary>Paths as texts: nothing here looks at a disk. Slashes of both kinds are one; letters of different case are different files everywhere.</summary>
internal static class FilePath
{
    /// <summary>The path with <c>/</c> between its parts and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0 && parts[parts.Count - 1].Length > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The file that a relative reference in a file means.</summary>
    public static string Combine(string file, string reference)
    {
        var normalized = Normalize(file);
        return Normalize(normalized.Substring(0, normalized.LastIndexOf('/') + 1) + reference);
    }

    /// <summary>The file's name without folder and extension.</summary>
    public static string StemOf(string file)
    {
        var name = file.Substring(file.Replace('\\', '/').LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    /// <summary>What a reference reaches for that no project's document may: an address, a root folder, another machine; null for a relative path.</summary>
    public static string? ForeignTarget(string reference)
    {
        if (reference.StartsWith("//", StringComparison.Ordinal) || reference.StartsWith("\\\\", StringComparison.Ordinal))
        {
            return "another machine";
        }

        if (reference[0] is '/' or '\\')
        {
            return "an absolute path";
        }

        var colon = reference.IndexOf(':');
        if (colon <= 0 || reference.IndexOf('/') is >= 0 and var slash && slash < colon)
        {
            return null;
        }

        return colon == 1 ? "an absolute path" : "an address";
    }
}
