namespace PiwikGen.Corpus;

/// <summary>Finds the documents below files and folders.</summary>
internal static class CorpusFinder
{
    private const string Roots = "roots.txt";

    // The settings of a linter may lie beside the documents that they are about.
    private const string LinterSettings = "redocly.yaml";
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    public static IReadOnlyList<CorpusDocument> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => File.Exists(path) ? [new CorpusDocument(path, FolderWithRoots(path), Path.GetFileName(path))] : InFolder(path, path))];

    /// <summary>The JSON and YAML files below a folder.</summary>
    public static IEnumerable<string> FilesBelow(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(static path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>The nearest folder around a file that lists roots: its files are the file's neighbours. Null where there is none.</summary>
    private static string? FolderWithRoots(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !File.Exists(Path.Combine(folder, Roots)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static IEnumerable<CorpusDocument> InFolder(string folder, string top)
    {
        var roots = Path.Combine(folder, Roots);
        if (File.Exists(roots))
        {
            return File.ReadLines(roots)
                .Where(static line => line.Trim().Length > 0)
                .Select(line => new CorpusDocument(Path.GetFullPath(Path.Combine(folder, line.Trim())), folder, Path.Combine(Path.GetFileName(top), line.Trim())));
        }

        var own = Directory.EnumerateFiles(folder)
            .Where(static path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(path) != LinterSettings)
            .Order(StringComparer.Ordinal)
            .Select(path => new CorpusDocument(path, null, Path.Combine(Path.GetFileName(top), Path.GetRelativePath(top, path))));
        return own.Concat(Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(child => InFolder(child, top)));
    }
}
