using System.Globalization;
using System.Text.RegularExpressions;

namespace PiwikGen.Benchmarks.Generating;

/// <summary>How much is emitted for each document, beside what NSwag emits.</summary>
internal static partial class EmittedSize
{
    public static IEnumerable<string> Describe() => Documents.All.Select(Describe)
        .Concat(Documents.Missing.Select(static name => $"{name}: left out, the document is not here (PIWIKGEN_CORPUS)."));

    private static string Describe(DocumentCase document)
    {
        var sources = new GeneratorRun([new MemoryDocument(document)]).Run(GeneratorRun.Project()).GeneratedSources;
        var characters = sources.Sum(static source => (long)source.SourceText.Length);
        var types = sources.Sum(static source => TypeDeclaration().Count(source.SourceText.ToString()));
        var operations = sources.Sum(static source => OperationDeclaration().Count(source.SourceText.ToString()));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{document}: {operations:N0} operations, {types:N0} types, {sources.Length:N0} files, {characters:N0} characters; {Compare(document, characters)}.");
    }

    private static string Compare(DocumentCase document, long characters)
    {
        try
        {
            var other = NSwagRun.GenerateAsync(document, File.ReadAllText(document.Path)).GetAwaiter().GetResult();
            return string.Create(CultureInfo.InvariantCulture, $"NSwag {other.Length:N0} characters, ours are {(double)characters / other.Length:0.00} of it");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"NSwag fails ({exception.GetType().Name})";
        }
    }

    [GeneratedRegex(@"^public .*\b(?:class|record struct|interface|record) \w+", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^ +(?:public|internal) static readonly ApiOperation ", RegexOptions.Multiline)]
    private static partial Regex OperationDeclaration();
}
