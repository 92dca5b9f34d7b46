using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Names of a document on the way to names of files: one that cannot be would cost all output.</summary>
public class FileNameTests
{
    private static string[] Names =>
        ["../../x", "..\\x", "/etc/x", "C:\\x", "a:b", "NUL", "con", "con.txt", "aux.", "COM1", "x.", "x ", ".", "..", "a/b", "a\nb", "a\0b", "a*b?", "<x>", "|", new string('a', 400), "\u00E9\u4E2D"];

    [Theory]
    [InlineData("schema")]
    [InlineData("tag")]
    [InlineData("operationId")]
    public void A_name_that_no_file_can_have_costs_nothing(string sink)
    {
        var generated = HostileDocument.Run(Names.Select(name => HostileDocument.With(sink, name)));
        Assert.All(Enumerable.Range(0, Names.Length), document => Assert.NotEmpty(HostileDocument.Of(generated, document)));
        AssertSafe(generated);
    }

    [Fact]
    public void Documents_may_lie_at_any_path()
    {
        var test = new GeneratorTest();
        foreach (var (index, name) in Names.Where(static name => !name.Contains('\0', StringComparison.Ordinal)).Index())
        {
            test.With(TestFile.Document($"{name}{index}/{name}.openapi.json", HostileDocument.With("summary", "x")));
        }

        AssertSafe(test.Run());
    }

    [Fact]
    public void Tags_that_differ_in_case_alone_are_two_files()
    {
        var generated = HostileDocument.Run([HostileDocument.With(static root =>
        {
            root["paths"]!["/pets/{id}"]!["get"]!["tags"]![0] = "Foo";
            root["paths"]!["/shops"]!["post"]!["tags"]![0] = "foo";
        })]);
        AssertSafe(generated);
        Assert.Contains("GetPetAsync", generated.Text, StringComparison.Ordinal);
        Assert.Contains("AddShopAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_one_file_name_in_two_folders_do_not_meet()
    {
        var text = HostileDocument.With("summary", "x");
        AssertSafe(new GeneratorTest().With(TestFile.Document("a/api.openapi.json", text)).With(TestFile.Document("b/api.openapi.json", text)).With(TestFile.Document("A/API.openapi.json", text)).Run());
    }

    [Theory]
    [InlineData("PiwikGenNamespace")]
    [InlineData("RootNamespace")]
    [InlineData("PiwikGenAccessibility")]
    [InlineData("PiwikGenModelKind")]
    [InlineData("ProjectDir")]
    public void A_property_of_the_project_is_no_code(string property)
    {
        var generated = new GeneratorTest().With(TestFile.Document("api.openapi.json", HostileDocument.With("summary", "x"))).WithProperty(property, Emission.Text.HostileTexts.Injection).Run();
        Oracles.AssertInert(generated);
        if (property.StartsWith("PiwikGen", StringComparison.Ordinal))
        {
            Assert.Equal(DiagnosticSeverity.Error, Assert.Single(generated.Diagnostics, static diagnostic => diagnostic.Id == "PWG4001").Severity);
        }
    }

    [Theory]
    [InlineData("Namespace", "PWG4002")]
    [InlineData("ClassName", "PWG4003")]
    public void A_setting_of_an_item_is_no_code(string name, string id)
    {
        var generated = new GeneratorTest()
            .With(new TestFile("api.openapi.json", HostileDocument.With("summary", "x"), ("PiwikGen", "Document"), (name, Emission.Text.HostileTexts.Injection)))
            .Run();
        Oracles.AssertInert(generated);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(generated.Diagnostics, diagnostic => diagnostic.Id == id).Severity);
    }

    private static void AssertSafe(Generated generated)
    {
        Assert.Equal(generated.Sources.Count, generated.Sources.Select(static source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(generated.Sources, static source =>
        {
            Assert.Matches(@"^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*\.g\.cs$", source.HintName);
            Assert.InRange(source.HintName.Length, 1, 120);
            Assert.DoesNotMatch(@"(?i)^(con|nul|aux|prn|com\d|lpt\d)\.", source.HintName);
        });
    }
}
