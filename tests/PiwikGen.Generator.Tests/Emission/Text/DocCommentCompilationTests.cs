using PiwikGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Tests.Emission.Text;

public sealed class DocCommentCompilationTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void Every_text_stays_in_its_comment_and_gives_no_warning(LanguageVersion version)
    {
        var trees = HostileTexts.All().Select((text, index) => Parse(text, "C" + index, version)).ToList();
        Assert.All(trees, OneClassWithoutDirectives);
        var diagnostics = Compilations.Of([.. trees]).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        // A text of nothing but markup gives no comment, and a public class without one gives CS1591.
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id != "CS1591").Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void An_include_in_a_text_includes_nothing()
    {
        var canary = Path.GetTempFileName();
        try
        {
            File.WriteAllText(canary, "<doc>CANARY</doc>");
            var include = $"<include file='{canary}' path='//*'/>";
            var tree = Parse($"{include}\n\n`{include}`\n\n```\n{include}\n```\n\n* {include}\n\n{include.Replace("<", "&lt;")}", "C", LanguageVersion.Latest);
            using var documentation = new MemoryStream();
            using var assembly = new MemoryStream();
            Assert.True(Compilations.Of(tree).Emit(assembly, xmlDocumentationStream: documentation).Success);
            var text = System.Text.Encoding.UTF8.GetString(documentation.ToArray());
            Assert.Contains("include file", text, StringComparison.Ordinal);
            Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(canary);
        }
    }

    private static SyntaxTree Parse(string text, string type, LanguageVersion version)
    {
        var writer = new SourceWriter();
        DocComment.Summary(writer, "A class.", text);
        DocComment.Remarks(writer, text, text);
        using (writer.Block($"public sealed class {type}"))
        {
            DocComment.Summary(writer, text);
            DocComment.Param(writer, "x", text);
            DocComment.Returns(writer, text);
            DocComment.Exception(writer, "global::System.Exception", text);
            writer.Line($"[global::System.Obsolete({CSharpLiteral.Of(text)})]");
            writer.Line("public static string M(string x) => x;");
        }

        return CSharpSyntaxTree.ParseText(writer.ToString(), new CSharpParseOptions(version, DocumentationMode.Diagnose));
    }

    private static void OneClassWithoutDirectives(SyntaxTree tree)
    {
        Assert.All(tree.ToString(), unit => Assert.True(unit is '\n' or (>= ' ' and <= '~')));
        var root = tree.GetCompilationUnitRoot();
        var method = Assert.Single(Assert.IsType<ClassDeclarationSyntax>(Assert.Single(root.Members)).Members);
        Assert.IsType<MethodDeclarationSyntax>(method);
        Assert.False(root.ContainsDirectives);
        Assert.DoesNotContain(root.DescendantTrivia(descendIntoTrivia: true), trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia));
        Assert.Empty(tree.GetDiagnostics().Select(diagnostic => diagnostic.ToString()));
    }
}
