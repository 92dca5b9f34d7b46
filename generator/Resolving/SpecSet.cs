using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving;

/// <summary>The files a document may refer to: those that were listed, and no others. Looking one up opens nothing.</summary>
internal sealed class SpecSet
{
    private readonly Dictionary<string, SpecFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecFile, SpecFile> _homes = [];

    public SpecSet(IEnumerable<SpecFile> files)
    {
        foreach (var file in files)
        {
            _files[FilePath.Normalize(file.Path)] = file;
            foreach (var source in file.Sources)
            {
                _homes[source] = file;
            }
        }
    }

    public IEnumerable<SpecFile> Files => _files.Values;

    /// <summary>The file that references in another are relative to: that file itself, unless its values were joined into one of these.</summary>
    public SpecFile HomeOf(SpecFile file) => _homes.TryGetValue(file, out var home) ? home : file;

    /// <summary>The listed file that a relative reference means; null where none is.</summary>
    public SpecFile? Find(SpecFile from, string reference) =>
        Listed(FilePath.Combine(from.Path, reference)) ?? Listed(FilePath.Combine(from.Path, Decode(reference)));

    /// <summary>A listed file whose path differs from the reference in the case of letters only: a likely slip.</summary>
    public SpecFile? FindInOtherCase(SpecFile from, string reference)
    {
        var path = FilePath.Combine(from.Path, Decode(reference));
        return _files.FirstOrDefault(file => string.Equals(file.Key, path, StringComparison.OrdinalIgnoreCase)).Value;
    }

    private SpecFile? Listed(string path) => _files.TryGetValue(path, out var file) ? file : null;

    // References are URIs: a blank in a file's name is written as %20.
    private static string Decode(string reference) => reference.IndexOf('%') < 0 ? reference : Uri.UnescapeDataString(reference);
}
