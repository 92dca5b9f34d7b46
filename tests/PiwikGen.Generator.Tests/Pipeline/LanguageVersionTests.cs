using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Pipeline;

public class LanguageVersionTests
{
    private const string Document = "openapi: 3.1.0\npaths: { /a: { get: { responses: {} } } }";

    [Fact]
    public void A_project_of_an_older_C_sharp_gets_one_error_and_no_code()
    {
        var result = Run(LanguageVersion.CSharp11, TestFile.Document("a.openapi.yaml", Document));
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("PWG4006", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.Contains("compiles as C# 11.0", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_project_without_documents_compiles_as_it_likes() =>
        Assert.Empty(Run(LanguageVersion.CSharp7_3, TestFile.Part("openapi/part.yaml", "type: object")).Diagnostics);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    public void A_project_of_a_newer_C_sharp_gets_its_code(LanguageVersion version) =>
        Assert.NotEmpty(Run(version, TestFile.Document("a.openapi.yaml", Document)).GeneratedSources);

    private static GeneratorRunResult Run(LanguageVersion version, TestFile file) => CSharpGeneratorDriver
        .Create([new PiwikGenerator().AsSourceGenerator()], [file], new CSharpParseOptions(version), new TestOptions(new Dictionary<string, string>()))
        .RunGenerators(Compilations.Create(version))
        .GetRunResult().Results[0];
}
