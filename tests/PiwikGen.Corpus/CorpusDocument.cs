namespace PiwikGen.Corpus;

/// <summary>A document to try.</summary>
/// <param name="Path">Its root file.</param>
/// <param name="Folder">The folder whose other files it may refer to; null for a document of one file.</param>
/// <param name="Name">What the report calls it.</param>
internal sealed record CorpusDocument(string Path, string? Folder, string Name)
{
    private static readonly string[] Broken =
        [.. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "broken.txt")).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')[0])];

    /// <summary>Whether it has problems of its own: it lies in a folder of such, or is listed with its reason.</summary>
    public bool IsInvalid => Path.Split(System.IO.Path.DirectorySeparatorChar).Contains("invalid") || Broken.Any(Path.EndsWith);
}
