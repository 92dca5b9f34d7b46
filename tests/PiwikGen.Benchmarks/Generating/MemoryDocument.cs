using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>A document of the project whose text is in memory.</summary>
internal sealed class MemoryDocument(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public MemoryDocument(DocumentCase document)
        : this("/project/" + System.IO.Path.GetFileName(document.Path), File.ReadAllText(document.Path))
    {
    }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
