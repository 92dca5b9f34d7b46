using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Generator.Tests.Driver;

/// <summary>
/// Runs the generator as the compiler does. Every run is made twice, the second time after an edit of C#, and must then be cached;
/// what comes out must be ASCII and compile without a warning, in C# 12 and in the newest version.
/// </summary>
internal sealed class GeneratorTest
{
    private readonly Dictionary<string, string> _properties = new()
    {
        ["build_property.RootNamespace"] = "Acme",
        ["build_property.ProjectDir"] = TestFile.ProjectDirectory,
    };

    private readonly List<TestFile> _files = [];
    private string _code = "";

    /// <summary>One document.</summary>
    public static Generated Run(string text, string path = "api.openapi.json") => new GeneratorTest().With(TestFile.Document(path, text)).Run();

    public GeneratorTest With(TestFile file)
    {
        _files.Add(file);
        return this;
    }

    /// <summary>A property of the project.</summary>
    public GeneratorTest WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    /// <summary>Code of the user's that has to compile together with what is generated.</summary>
    public GeneratorTest WithCode(string code)
    {
        _code = code;
        return this;
    }

    public Generated Run()
    {
        var compilation = Compilations.Create(LanguageVersion.CSharp12, _code);
        var driver = CSharpGeneratorDriver.Create(
            [new PiwikGenerator().AsSourceGenerator()],
            _files,
            Compilations.ParseOptions(LanguageVersion.CSharp12),
            new TestOptions(_properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var first = driver.RunGenerators(compilation);
        var result = first.GetRunResult();
        Assert.Null(result.Results[0].Exception);
        Assert.DoesNotContain(result.Diagnostics, static problem => problem.Id == "PWG9001");

        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited;", Compilations.ParseOptions(LanguageVersion.CSharp12)));
        SecondRun.AssertCached(first.RunGenerators(edited).GetRunResult());

        var generated = new Generated(result, first, compilation);
        generated.AssertIsAscii();
        generated.AssertCompiles(LanguageVersion.CSharp12, _code);
        generated.AssertCompiles(LanguageVersion.Preview, _code);
        return generated;
    }
}
