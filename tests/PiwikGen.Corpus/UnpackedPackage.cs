using System.IO.Compression;

namespace PiwikGen.Corpus;

/// <summary>The analyzer of a package, in a folder of its own for as long as it is needed.</summary>
internal sealed class UnpackedPackage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("piwikgen-corpus-");

    /// <exception cref="InvalidDataException">The file is no package.</exception>
    public UnpackedPackage(string path) => ZipFile.ExtractToDirectory(path, _folder.FullName);

    public string AnalyzerFolder => Path.Combine(_folder.FullName, "analyzers", "dotnet", "cs");

    public void Dispose() => _folder.Delete(recursive: true);
}
