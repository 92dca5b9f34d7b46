namespace PiwikGen.Corpus;

/// <summary>A document to try.</summary>
/// <param name="Path">Its root file.</param>
/// <param name="Folder">The folder whose other files it may refer to; null for a document of one file.</param>
/// <param name="Name">What the report calls it.</param>
internal sealed record CorpusDocument(string Path, string? Folder, string Name)
{
    /// <summary>Whether it is meant to have problems.</summary>
    public bool IsInvalid => Path.Split(System.IO.Path.DirectorySeparatorChar).Contains("invalid");
}
