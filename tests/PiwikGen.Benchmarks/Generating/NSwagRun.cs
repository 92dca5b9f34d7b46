using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>
    /// The same without what its compiler refuses: members of an enum that have one name, such as those for <c>Etc/GMT+0</c> and <c>Etc/GMT-0</c> in
    /// Stripe's document. The second of two is taken away.
    /// </summary>
    public static async Task<string> GenerateCompilableAsync(DocumentCase source, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(await GenerateAsync(source, text).ConfigureAwait(false));
        var root = await tree.GetRootAsync().ConfigureAwait(false);
        var doubles = root.DescendantNodes().OfType<EnumDeclarationSyntax>().SelectMany(static one => one.Members
            .GroupBy(static member => member.Identifier.ValueText, StringComparer.Ordinal)
            .SelectMany(static group => group.Skip(1)));
        return root.RemoveNodes(doubles, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static CSharpClientGeneratorSettings Settings() => new()
    {
        ClassName = "DocumentClient",
        GenerateClientInterfaces = true,
        CSharpGeneratorSettings = { Namespace = "Project.Document", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
    };
}
