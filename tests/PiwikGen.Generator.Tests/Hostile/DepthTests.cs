using System.Text;
using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Documents that are deep, or seem to be without an end. The stack is a small one; an overflow would end the compiler.</summary>
public class DepthTests
{
    [Theory]
    [InlineData("{ \"$ref\": \"#/components/schemas/A\" }")]
    [InlineData("{ \"$ref\": \"#/components/schemas/B\" }")]
    [InlineData("{ \"allOf\": [ { \"$ref\": \"#/components/schemas/A\" } ] }")]
    [InlineData("{ \"allOf\": [ { \"$ref\": \"#/components/schemas/B\" } ] }")]
    [InlineData("{ \"oneOf\": [ { \"$ref\": \"#/components/schemas/A\" }, { \"$ref\": \"#/components/schemas/B\" } ] }")]
    [InlineData("{ \"anyOf\": [ { \"$ref\": \"#/components/schemas/B\" }, { \"type\": \"null\" } ] }")]
    [InlineData("{ \"type\": \"array\", \"items\": { \"$ref\": \"#/components/schemas/A\" } }")]
    [InlineData("{ \"additionalProperties\": { \"$ref\": \"#/components/schemas/A\" } }")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"#/components/schemas/A\" } }, \"required\": [ \"a\" ] }")]
    [InlineData("{ \"allOf\": [ { \"$ref\": \"#/components/schemas/A/allOf/0\" } ] }")]
    [InlineData("{ \"not\": { \"$ref\": \"#/components/schemas/A\" } }")]
    [InlineData("{ \"properties\": { \"a\": { \"$ref\": \"#/components/schemas/A/properties/a\" } } }")]
    [InlineData("{ \"discriminator\": { \"propertyName\": \"k\", \"mapping\": { \"a\": \"#/components/schemas/A\" } }, \"oneOf\": [ { \"$ref\": \"#/components/schemas/A\" } ] }")]
    public void A_schema_that_leads_back_to_itself_ends(string schema) =>
        HostileDocument.Run([HostileDocument.With(root =>
        {
            var schemas = root["components"]!["schemas"]!;
            schemas["A"] = System.Text.Json.Nodes.JsonNode.Parse(schema);
            schemas["B"] = System.Text.Json.Nodes.JsonNode.Parse(schema.Replace("schemas/B", "schemas/A", StringComparison.Ordinal));
            schemas["Pet"]!["properties"]!["a"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "$ref": "#/components/schemas/A" }""");
        })]);

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "p": """, "} }")]
    [InlineData("""{ "type": "array", "items": """, "}")]
    [InlineData("""{ "additionalProperties": """, "}")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, """, "] }")]
    [InlineData("""{ "allOf": [ """, "] }")]
    [InlineData("""{ "not": """, "}")]
    [InlineData("""{ "default": """, "}")]
    public void Schemas_nested_in_each_other_end_at_a_limit(string open, string close)
    {
        foreach (var depth in new[] { 60, 65, 160, 1000, 1_000_000 })
        {
            var schema = new StringBuilder(depth * (open.Length + close.Length)).Insert(0, open, depth).Append("{}").Insert(0, " ").Append(string.Concat(Enumerable.Repeat(close, depth)));
            if (schema.Length > 32 * 1024 * 1024)
            {
                continue;
            }

            var result = QuickRun.Of(Document("\"A\": " + schema));
            if (depth >= 1000)
            {
                Assert.Equal("PWG1006", Assert.Single(result.Diagnostics).Id);
            }
        }
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": """, "}")]
    [InlineData("""{ "additionalProperties": """, "}")]
    [InlineData("""{ "type": "object", "properties": { "p": """, "} }")]
    public void Types_nested_to_the_limit_compile(string open, string close)
    {
        var schema = string.Concat(Enumerable.Repeat(open, 60)) + """{ "type": "string" }""" + string.Concat(Enumerable.Repeat(close, 60));
        HostileDocument.Run([Document("\"A\": " + schema)]);
    }

    [Fact]
    public void YAML_brackets_without_an_end_are_refused_at_once()
    {
        foreach (var text in new[] { new string('[', 100_000), string.Concat(Enumerable.Repeat("{a: ", 100_000)), string.Concat(Enumerable.Repeat("- ", 100_000)) })
        {
            Bounded.InSeconds(10, () => Assert.Contains(QuickRun.Of("openapi: 3.1.0\nx:\n  " + text, "api.openapi.yaml").Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void A_diamond_of_conjunctions_is_visited_once()
    {
        var schemas = new StringBuilder();
        for (var level = 0; level < 30; level++)
        {
            foreach (var side in "ab")
            {
                schemas.Append(System.Globalization.CultureInfo.InvariantCulture, $$""" "{{side}}{{level}}": { "allOf": [ { "$ref": "#/components/schemas/a{{level + 1}}" }, { "$ref": "#/components/schemas/b{{level + 1}}" } ] },""");
            }
        }

        Bounded.InSeconds(10, () => QuickRun.Of(Document(schemas + """ "a30": { "type": "object" }, "b30": { "type": "object" } """)));
    }

    private static string Document(string schemas) => $$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { {{schemas}} } } }""";

    [Fact]
    public void A_schema_that_is_nested_beyond_what_is_read_says_where()
    {
        const string Case = """{ "oneOf": [ { "type": "integer" }, """;
        var schema = string.Concat(Enumerable.Repeat(Case, 100)) + """{ "type": "string" }""" + string.Concat(Enumerable.Repeat("] }", 100));
        var result = QuickRun.Of($$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { "A": {{schema}} } } }""");
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Id == "PWG3001");
    }
}
