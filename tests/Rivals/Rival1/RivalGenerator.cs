using Microsoft.CodeAnalysis;
using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;
using YamlDotNet.Serialization;

namespace Rivals.Rival1;

/// <summary>A generator on the first generation of Microsoft.OpenApi, with the SharpYaml of its time, and on an old YamlDotNet.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RivalGenerator : IIncrementalGenerator
{
    private const string Yaml = "openapi: 3.0.0\ninfo: { title: Old, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: OK } } } } }";

    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
    {
        var document = new OpenApiStringReader().Read(Yaml, out var diagnostic);
        var values = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>("a: b");
        var title = diagnostic.Errors.Count == 0 && document.Paths["/a"].Operations.ContainsKey(OperationType.Get) && values["a"] == "b" ? document.Info.Title : "";
        RivalSource.Add(output, title, typeof(OpenApiDocument).Assembly, typeof(OpenApiStringReader).Assembly, typeof(DeserializerBuilder).Assembly);
    });
}
