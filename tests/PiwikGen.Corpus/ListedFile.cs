using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Corpus;

/// <summary>A file as a project lists it.</summary>
internal sealed class ListedFile(string path) : AdditionalText
{
    private SourceText? _text;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        using var stream = File.OpenRead(path);
        return _text ??= SourceText.From(stream, throwIfBinaryDetected: false);
    }
}

/// <summary>The options of a project around one document: the root is named, its neighbours are parts.</summary>
internal sealed class ListedOptions(string root) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.RootNamespace"] = "Corpus",
        ["build_property.ProjectDir"] = System.IO.Path.GetDirectoryName(root)! + System.IO.Path.DirectorySeparatorChar,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.PiwikGen"] = textFile.Path == root ? "Document" : "Part",
        ["build_metadata.AdditionalFiles.Namespace"] = textFile.Path == root ? "Corpus.Document" : "",
        ["build_metadata.AdditionalFiles.ClassName"] = textFile.Path == root ? "DocumentClient" : "",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
