using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Generator.Tests.Driver;

/// <summary>A file that a project hands to the generator, with the metadata of its item.</summary>
internal sealed class TestFile(string path, string text, params (string Name, string Value)[] metadata) : AdditionalText
{
    public const string ProjectDirectory = "/project/";

    public static TestFile Document(string path, string text) => new(path, text, ("PiwikGen", "Document"));

    public static TestFile Part(string path, string text) => new(path, text, ("PiwikGen", "Part"));

    public static TestFile Overlay(string path, string text) => new(path, text, ("PiwikGen", "Overlay"));

    public override string Path { get; } = ProjectDirectory + path;

    public IReadOnlyDictionary<string, string> Metadata { get; } =
        metadata.ToDictionary(static entry => "build_metadata.AdditionalFiles." + entry.Name, static entry => entry.Value);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
