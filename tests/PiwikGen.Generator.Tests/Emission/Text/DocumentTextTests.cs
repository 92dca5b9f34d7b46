using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Tests.Conventions;

namespace PiwikGen.Generator.Tests.Emission.Text;

/// <summary>Text of a document gets into a line of source in encoded form alone, and the compiler sees to it.</summary>
public class DocumentTextTests
{
    // The generator shows its inner life to an assembly of this name.
    private static readonly CSharpCompilation Emitter = CSharpCompilation.Create(
        "PiwikGen.Generator.Tests",
        [],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Theory]
    [InlineData("writer.Line($\"a {CSharpLiteral.Of(text)}\");")]
    [InlineData("writer.Line($\"a {new Identifier()} {default(NamespaceName)} {TypeKind.Model} {1}\");")]
    [InlineData("DocComment.Summary(writer, \"a \" + text, text);")]
    [InlineData("using (writer.Block($\"a {LiteralEmitter.Of(LiteralModel.String(\"a\"))}\")) { }")]
    public void What_is_encoded_is_taken(string statement) => Assert.Empty(ErrorsOf(statement));

    [Theory]
    [InlineData("writer.Line(text);")]
    [InlineData("writer.Line($\"a {text}\");")]
    [InlineData("writer.Line(\"a\" + text);")]
    [InlineData("writer.Line(\"a \" + text + \" b\");")]
    [InlineData("using (writer.Block($\"a {text}\")) { }")]
    [InlineData("using (writer.Block(text)) { }")]
    [InlineData("string code = text;")]
    [InlineData("var code = string.Join(\", \", text); code = (string)text;")]
    [InlineData("writer.Line($\"a {(object)text}\");")]
    [InlineData("writer.Line($\"a {1.5}\");")]
    public void What_is_not_encoded_does_not_compile(string statement) => Assert.NotEmpty(ErrorsOf(statement));

    [Fact]
    public void Through_a_string_of_its_own_a_text_is_not_itself()
    {
        DocumentText text = "PwnedX";
        Assert.Equal("a (text of a document)", $"a {text}");
        Assert.Equal("PwnedX", text.Raw);
    }

    [Fact]
    public void The_text_itself_is_asked_for_only_where_it_is_read_or_encoded()
    {
        Assert.Contains("P:PiwikGen.Generator.Model.DocumentText.Raw;", File.ReadAllText(Path.Combine(Repository.Root, "generator", "BannedSymbols.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.SourcesIn("generator"), static path => File.ReadAllText(path).Contains("pragma warning disable RS0030", StringComparison.Ordinal));
        var allowed = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        Assert.Contains("[generator/{Model,Translation,Emission/Text}/**.cs]\ndotnet_diagnostic.RS0030.severity = none", allowed, StringComparison.Ordinal);
        Assert.Equal(2, allowed.Split("RS0030.severity").Length);
    }

    [Fact]
    public void Equal_texts_are_equal()
    {
        DocumentText one = "a", same = "a", other = "b";
        DocumentText? none = (string?)null;
        Assert.True(one == same && one != other && none == null && one != none && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal("ab", (one + other).Raw);
    }

    private static IEnumerable<Diagnostic> ErrorsOf(string statement) => Emitter
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText($$"""
            using PiwikGen.Generator.Emission.Text;
            using PiwikGen.Generator.Model;
            using PiwikGen.Generator.Naming;
            static class E { static void Emit(SourceWriter writer, DocumentText text) { {{statement}} } }
            """))
        .GetDiagnostics()
        .Where(static problem => problem.Severity == DiagnosticSeverity.Error);
}
