using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Generator.Reading;

/// <summary>Reads the text of a file, JSON or YAML whatever its extension, into nodes. Never throws for what a text contains.</summary>
internal static class SpecReader
{
    public static SpecFile Read(string path, SourceText text, CancellationToken cancellationToken) =>
        Read(path, text.ToString(), cancellationToken);

    public static SpecFile Read(string path, string text, CancellationToken cancellationToken) => throw new NotImplementedException();
}
