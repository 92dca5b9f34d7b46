using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving;

/// <summary>The files a document may refer to: those that were listed, and no others. Looking one up opens nothing.</summary>
internal sealed class SpecSet
{
    private readonly Dictionary<string, SpecFile> _files = new(StringComparer.Ordinal);

    public SpecSet(IEnumerable<SpecFile> files)
    {
        foreach (var file in files)
        {
            _files[file.Path] = file;
        }
    }
}
