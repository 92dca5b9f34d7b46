using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Generator.Tests.Driver;

/// <summary>Projects as a careful user has them: nullable, documentation checked, warnings as errors.</summary>
internal static class Compilations
{
    // The framework of the test run, and the runtime; nothing of the generator.
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsForUsers)
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpParseOptions ParseOptions(LanguageVersion version) => new(version, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(LanguageVersion version, params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Where(static source => source.Length > 0).Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions(version))),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            // Versions of the framework that the runtime was built against and that the tests run on differ.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    /// <summary>Trees of a test, without any demands on them.</summary>
    public static CSharpCompilation Of(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Test", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static bool IsForUsers(string path)
    {
        var name = Path.GetFileName(path);
        return name is "PiwikGen.Runtime.dll" or "netstandard.dll" or "mscorlib.dll"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }
}
