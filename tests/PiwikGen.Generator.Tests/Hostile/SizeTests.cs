using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Documents that are large: they are read in a time that goes by their size, or refused.</summary>
public class SizeTests
{
    [Fact]
    public void A_document_over_the_limit_is_refused()
    {
        var text = "{ \"openapi\": \"3.1.0\", \"x\": \"" + new string('a', 33 * 1024 * 1024) + "\" }";
        Assert.Equal("PWG1005", Assert.Single(QuickRun.Of(text).Diagnostics).Id);
    }

    [Fact]
    public void A_constant_of_five_megabytes_is_a_literal_or_none() => Bounded.InSeconds(30, static () =>
        QuickRun.Of(HostileDocument.With("constant", new string('"', 5_000_000))));

    [Fact]
    public void Aliases_in_aliases_are_refused_before_they_multiply()
    {
        var text = new StringBuilder("openapi: 3.1.0\npaths: {}\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'i'; letter++)
        {
            text.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9)).Append("]\n");
        }

        Bounded.InSeconds(10, () => Assert.Equal("PWG1007", Assert.Single(QuickRun.Of(text.ToString(), "api.openapi.yaml").Diagnostics).Id));
    }

    [Fact]
    public void An_alias_inside_its_own_anchor_is_refused() =>
        Assert.Contains(QuickRun.Of("openapi: 3.1.0\npaths: &p { /a: *p }", "api.openapi.yaml").Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void Merge_keys_and_foreign_tags_do_nothing()
    {
        var result = QuickRun.Of("openapi: !!python/object:os.system 3.1.0\npaths: {}\nx-a: &a { b: !!binary aGk= }\nx-b: { <<: *a, c: !<tag:evil> 1 }", "api.openapi.yaml");
        Assert.All(result.Diagnostics, static diagnostic => Assert.True(diagnostic.Id is "PWG1008" or "PWG1009"));
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Words_that_older_YAML_takes_for_values_are_words()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            paths: {}
            components: { schemas: { Word: { type: string, enum: [ no, on, 1_000, 1:20, 2020-01-01, y ] }, Named: { type: object, properties: { no: { type: string }, on: { type: string }, 1:20: { type: string } } } } }
            """, "api.openapi.yaml");
        generated.AssertNoDiagnostics();
        Assert.All(["no", "on", "1_000", "1:20", "2020-01-01", "y"], word => Oracles.AssertLiteral([generated.Text], word));
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(((((")]
    [InlineData("\"); class PwnedX{} (\"")]
    public void A_pattern_is_not_run(string pattern) => Bounded.InSeconds(30, () =>
        Oracles.AssertInert(HostileDocument.Run([HostileDocument.With(root =>
        {
            var name = root["components"]!["schemas"]!["Pet"]!["properties"]!["name"]!;
            name["pattern"] = pattern;
            name["default"] = new string('a', 50) + "!";
        })])));

    [Fact]
    public void An_enum_of_five_thousand_values_compiles() => Bounded.InSeconds(60, static () =>
        GeneratorTest.Run(Schemas("\"A\": { \"type\": \"string\", \"enum\": [" + string.Join(',', Enumerable.Range(0, 5_000).Select(static value => $"\"v{value}\"")) + "] }")));

    [Fact]
    public void Schemas_that_all_refer_to_each_other_take_time_by_their_number() => Bounded.InSeconds(60, static () =>
        QuickRun.Of(Schemas(string.Join(',', Enumerable.Range(0, 5_000).Select(static schema =>
            $$"""
            "s{{schema}}": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/s{{(schema + 1) % 5_000}}" }, "b": { "$ref": "#/components/schemas/s{{schema * 7 % 5_000}}" } } }
            """)))));

    [Fact]
    public void A_document_is_not_generated_after_all_was_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => QuickRun.Of([TestFile.Document("api.openapi.json", HostileDocument.With("summary", "x"))], source.Token));
    }

    [Fact]
    public void Documents_read_at_the_same_time_are_not_mixed_up()
    {
        var expected = Enumerable.Range(0, 8).Select(static index => QuickRun.TextOf(QuickRun.Of(Numbered(index)))).ToList();
        var actual = new string[8];
        Parallel.For(0, 8, index => actual[index] = QuickRun.TextOf(QuickRun.Of(Numbered(index))));
        Assert.Equal(expected, actual);

        static string Numbered(int index) => HostileDocument.With("schema", "Own" + index.ToString(CultureInfo.InvariantCulture));
    }

    private static string Schemas(string schemas) => $$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { {{schemas}} } } }""";
}
