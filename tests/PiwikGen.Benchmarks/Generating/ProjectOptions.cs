using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>What the build files of the package would say of a project whose additional files are all documents.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Values OfDocument = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.PiwikGen"] = "Document" });
    private static readonly Values OfCode = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.RootNamespace"] = "Project",
        ["build_property.ProjectDir"] = "/project/",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => OfCode;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfDocument;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
