using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Runs of the generator alone: once, without compiling what comes out, on a stack as small as a compiler's worker may have.</summary>
internal static class QuickRun
{
    private const int SmallStack = 256 * 1024;

    private static readonly Dictionary<string, string> Properties = new() { ["build_property.RootNamespace"] = "Acme", ["build_property.ProjectDir"] = TestFile.ProjectDirectory };

    public static GeneratorRunResult Of(string text, string path = "api.openapi.json") => Of([TestFile.Document(path, text)]);

    public static GeneratorRunResult Of(IReadOnlyList<TestFile> files, CancellationToken cancellationToken = default)
    {
        GeneratorRunResult? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = DriverOf(files).RunGenerators(Compilations.Create(LanguageVersion.CSharp12), cancellationToken).GetRunResult().Results[0];
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        Assert.Null(result!.Value.Exception);
        Assert.DoesNotContain(result.Value.Diagnostics, static problem => problem.Id == "PWG9001");
        return result.Value;
    }

    /// <summary>One run over a document for each text: each may be refused, none may be in the others' way.</summary>
    public static GeneratorRunResult OfAll(IEnumerable<string> texts, string extension = ".json") =>
        Of([.. texts.Select((text, index) => TestFile.Document($"d{index}.openapi{extension}", text))]);

    /// <summary>All text that was generated.</summary>
    public static string TextOf(GeneratorRunResult result) => string.Concat(result.GeneratedSources.Select(static source => source.SourceText.ToString()));

    private static CSharpGeneratorDriver DriverOf(IReadOnlyList<TestFile> files) => CSharpGeneratorDriver.Create(
        [new PiwikGenerator().AsSourceGenerator()], files, Compilations.ParseOptions(LanguageVersion.CSharp12), new TestOptions(Properties));
}
