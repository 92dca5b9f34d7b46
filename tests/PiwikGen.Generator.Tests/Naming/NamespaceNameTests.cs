using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class NamespaceNameTests
{
    [Theory]
    [InlineData("Acme.Apps")]
    [InlineData("_a.B1")]
    [InlineData("Acme.@class")]
    [InlineData("Acme.record")]
    public void A_valid_namespace_is_taken_as_it_is(string text)
    {
        Assert.True(NamespaceName.TryParse(text, out var name));
        Assert.Equal(text, name.ToString());
    }

    [Fact]
    public void Letters_beyond_ascii_are_the_same_letters_to_the_compiler()
    {
        Assert.True(NamespaceName.TryParse("\u0418\u043C\u044F.\u4E2D", out var name));
        Assert.All(name.ToString(), unit => Assert.True(char.IsAscii(unit)));
        var declared = CSharpSyntaxTree.ParseText($"namespace {name};").GetCompilationUnitRoot().Members.OfType<FileScopedNamespaceDeclarationSyntax>().Single();
        Assert.Equal("\u0418\u043C\u044F", ((QualifiedNameSyntax)declared.Name).Left.GetFirstToken().ValueText);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Acme.")]
    [InlineData(".Acme")]
    [InlineData("Acme..Apps")]
    [InlineData("Acme.class")]
    [InlineData("Acme Apps")]
    [InlineData("Acme.1")]
    [InlineData("global::Acme")]
    [InlineData("Acme<T>")]
    [InlineData("Ac\u200Dme")]
    [InlineData("Acme\\u0041")]
    [InlineData("X { } class PwnedX { } namespace Y")]
    [InlineData("\"); } } file class PwnedX { [System.Runtime.CompilerServices.ModuleInitializer] internal static void I(){} } class Z { void M(string s = \"")]
    public void Anything_else_is_refused(string? text) => Assert.False(NamespaceName.TryParse(text, out _));

    [Fact]
    public void The_last_segment_is_the_part_behind_the_last_dot()
    {
        Assert.True(NamespaceName.TryParse("Acme.@class", out var name));
        Assert.Equal("class", name.LastSegment);
    }
}
