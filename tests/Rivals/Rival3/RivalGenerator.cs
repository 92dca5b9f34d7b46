using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;

namespace Rivals.Rival3;

/// <summary>A generator on an earlier version of the Microsoft.OpenApi that PiwikGen uses, with another System.Text.Json and a SharpYaml.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RivalGenerator : IIncrementalGenerator
{
    private const string Yaml = "openapi: 3.1.0\ninfo: { title: Earlier, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: OK } } } } }";

    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var result = OpenApiDocument.Parse(Yaml, "yaml", settings);
        var title = result.Document?.Paths["/a"].Operations?.Count == 1 ? result.Document.Info.Title : null;
        RivalSource.Add(output, title ?? "", typeof(OpenApiDocument).Assembly, typeof(OpenApiYamlReader).Assembly);
    });
}
