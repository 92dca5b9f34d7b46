using PiwikGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class HintNameTests
{
    [Theory]
    [InlineData("AppsClient", "AppsClient.g.cs")]
    [InlineData("Platform.Apps", "Platform.Apps.g.cs")]
    [InlineData("../../x", "x.g.cs")]
    [InlineData("..\\x", "x.g.cs")]
    [InlineData("/etc/x", "etc_x.g.cs")]
    [InlineData("C:\\x", "C_x.g.cs")]
    [InlineData("a:b", "a_b.g.cs")]
    [InlineData("NUL", "_NUL.g.cs")]
    [InlineData("con", "_con.g.cs")]
    [InlineData("com1.x", "_com1.x.g.cs")]
    [InlineData("trailing.", "trailing.g.cs")]
    [InlineData("a..b", "a.b.g.cs")]
    public void A_name_is_safe_on_every_file_system(string raw, string expected) => Assert.Equal(expected, HintName.Of(raw));

    [Fact]
    public void Parts_are_joined_by_dots() => Assert.Equal("Acme.Apps.AppsClient.g.cs", HintName.Of("Acme.Apps", "AppsClient"));

    [Fact]
    public void A_text_without_a_usable_character_has_a_name() => Assert.Matches("^_[0-9a-f]{8}\\.g\\.cs$", HintName.Of("\u4E2D\u6587"));

    [Fact]
    public void A_long_name_ends_in_a_hash()
    {
        var names = Enumerable.Range(0, 100).Select(number => HintName.Of(new string('a', 300) + number)).ToList();
        Assert.Equal(100, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, HintName.MaxLength));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_told_apart_in_any_order()
    {
        string[] keys = ["Foo", "foo", "FOO", "bar", "b/a", "b:a"];
        var names = Settle(keys);
        Assert.Equal(keys.Length, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(names.OrderBy(pair => pair.Key), Settle([.. keys.Reverse()]).OrderBy(pair => pair.Key));
        Assert.Equal("bar.g.cs", names["bar"]);
    }

    [Fact]
    public void Roslyn_takes_every_name()
    {
        string[] hostile = ["../../x", "NUL", "", " ", "\0", "\uD800", "a\u2028b", "<>", "x\"", new string('.', 300), new string('x', 300), "a,b;c=d+e!f{g}h(i)"];
        var names = Settle(hostile);
        var driver = CSharpGeneratorDriver.Create(new AddsSources([.. names.Values]));
        driver.RunGeneratorsAndUpdateCompilation(Compilations.Of(), out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(hostile.Length, output.SyntaxTrees.Count());
    }

    private static IReadOnlyDictionary<string, string> Settle(string[] keys) =>
        HintName.Settle(keys.Select(key => KeyValuePair.Create(key, HintName.Of(key))));

    private sealed class AddsSources(string[] names) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
        {
            foreach (var name in names)
            {
                output.AddSource(name, "// nothing");
            }
        });
    }
}
