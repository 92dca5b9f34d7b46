using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>NSwag, set to do what our generator does: clients with interfaces, classes, System.Text.Json.</summary>
internal static class NSwagRun
{
    /// <summary>The one file that it emits.</summary>
    public static async Task<string> GenerateAsync(DocumentCase source, string text)
    {
        var document = source.IsJson
            ? await OpenApiDocument.FromJsonAsync(text).ConfigureAwait(false)
            : await OpenApiYamlDocument.FromYamlAsync(text).ConfigureAwait(false);
        return new CSharpClientGenerator(document, Settings()).GenerateFile();
    }

    private static CSharpClientGeneratorSettings Settings() => new()
    {
        ClassName = "DocumentClient",
        GenerateClientInterfaces = true,
        CSharpGeneratorSettings = { Namespace = "Project.Document", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
    };
}
