using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Documents that are damaged: what is wrong is said, with its place, and never by an exception.</summary>
public class BrokenDocumentTests
{
    private static readonly string Sound = HostileDocument.With("summary", "x");

    [Fact]
    public void A_document_that_ends_early_is_refused_at_its_end()
    {
        var texts = Enumerable.Range(1, 1000).Select(static part => Sound[..(part * (Sound.Length - 1) / 1000)]).ToList();
        var result = QuickRun.OfAll(texts);
        Assert.Empty(result.GeneratedSources);
        AssertReported(result);
        Assert.Equal(texts.Count, result.Diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Count());
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".yaml")]
    public void Characters_that_turn_into_others_are_reported_or_borne(string extension)
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 500).Select(_ =>
        {
            var text = new StringBuilder(Sound);
            for (var change = 0; change < 3; change++)
            {
                text[random.Next(text.Length)] = (char)random.Next(0x80);
            }

            return text.ToString();
        });
        AssertReported(QuickRun.OfAll(texts, extension));
    }

    [Fact]
    public void A_YAML_document_that_ends_early_is_reported_or_borne()
    {
        const string Yaml = """
            openapi: 3.1.0
            info: &info { title: "Pets", version: '1' }
            paths:
              /pets/{id}:
                get:
                  description: |
                    Some text
                      and more.
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                  responses:
                    "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string, enum: [ ~, no, 1_000 ] } }, x-info: *info }
            """;
        AssertReported(QuickRun.OfAll(Enumerable.Range(1, Yaml.Length - 1).Select(static length => Yaml[..length]), ".yaml"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[[1],null,{}]")]
    [InlineData("\"\"")]
    [InlineData("\"text\"")]
    [InlineData("-1")]
    [InlineData("1e999")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("{\"$ref\":\"#/components/schemas/Pet\"}")]
    [InlineData("{\"$ref\":\"#\"}")]
    public void A_value_of_another_kind_in_any_place_is_reported_or_borne(string other) => AssertReported(QuickRun.OfAll(Confused(other)));

    [Fact]
    public void What_is_generated_in_spite_of_a_value_of_another_kind_compiles()
    {
        string[] others = ["null", "[]", "\"text\"", "-1", "true", "{}"];
        var texts = others.SelectMany((other, index) => Confused(other).Where((_, place) => place % (4 * others.Length) == index));
        Oracles.AssertInert(HostileDocument.Run(texts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t")]
    [InlineData("\0\0\0\u0001\u0002MZ\u0090")]
    [InlineData("{\0\"\0o\0p\0e\0n\0")]
    [InlineData("\uFFFD\uFFFD{ \"openapi\": \"3.1.0\" }")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("---\n---\n")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_file_that_is_no_document_is_an_error_at_a_place(string text)
    {
        var result = QuickRun.Of(text);
        AssertReported(result);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("""{ "openapi": "3.1.0", "paths": {}, "paths": {} }""")]
    [InlineData("openapi: 3.1.0\npaths: {}\npaths: {}")]
    [InlineData("""{ "openapi": "3.1.0", "\u0070aths": {}, "paths": {} }""")]
    public void A_name_given_twice_is_an_error_that_names_both_places(string text)
    {
        var diagnostic = Assert.Single(QuickRun.Of(text).Diagnostics, static diagnostic => diagnostic.Id == "PWG1004");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("line", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.0.0", null)]
    [InlineData("openapi: 3.1.1", null)]
    [InlineData("openapi: 3.2.0", null)]
    [InlineData("swagger: '2.0'", null)]
    [InlineData("openapi: 3.9.0", "PWG2001")]
    [InlineData("openapi: 1.2", "PWG2001")]
    [InlineData("openapi: ''", "PWG2001")]
    [InlineData("openapi: [3, 1]", "PWG2001")]
    [InlineData("openapi: { a: 1 }", "PWG2001")]
    public void A_document_without_operations_is_one_if_its_version_is_known(string version, string? problem)
    {
        foreach (var rest in new[] { "", "\ninfo: { title: A, version: '1' }", "\npaths: {}", "\npaths: { /a: {} }", "\npaths: ~" })
        {
            var result = QuickRun.Of(version + rest, "api.openapi.yaml");
            Assert.Equal(problem is null ? [] : [problem], result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Id));
            Assert.Equal(problem is null, result.GeneratedSources.Length > 0);
        }
    }

    private static void AssertReported(GeneratorRunResult result)
    {
        Assert.All(result.Diagnostics, static diagnostic =>
        {
            Assert.StartsWith("PWG", diagnostic.Id, StringComparison.Ordinal);
            var place = diagnostic.Location.GetLineSpan();
            Assert.StartsWith(TestFile.ProjectDirectory, place.Path, StringComparison.Ordinal);
            Assert.True(place.StartLinePosition >= default(Microsoft.CodeAnalysis.Text.LinePosition));
        });
    }

    /// <summary>The document once for each of its values, with another in that value's place.</summary>
    private static IEnumerable<string> Confused(string other)
    {
        var count = Places(JsonNode.Parse(Sound)!).Count;
        for (var place = 1; place < count; place++)
        {
            var root = JsonNode.Parse(Sound)!;
            Places(root)[place].ReplaceWith(JsonNode.Parse(other));
            yield return root.ToJsonString();
        }
    }

    private static List<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(static member => member.Value!),
            JsonArray items => items.Select(static item => item!),
            _ => [],
        };
        return [node, .. children.SelectMany(Places)];
    }
}
