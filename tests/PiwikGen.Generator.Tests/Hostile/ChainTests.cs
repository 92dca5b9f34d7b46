using System.Globalization;
using System.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Long chains of references from schema to schema.</summary>
public class ChainTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_chain_of_references_ends(int length)
    {
        var schemas = new StringBuilder();
        for (var index = 0; index < length; index++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $$""" "s{{index}}": { "$ref": "#/components/schemas/s{{index + 1}}" },""");
        }

        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + $$""" "s{{length}}": { "type": "string" } """)));
    }

    [Fact]
    public void A_chain_of_conjunctions_ends()
    {
        var schemas = new StringBuilder();
        for (var index = 0; index < 300; index++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $$""" "s{{index}}": { "allOf": [ { "$ref": "#/components/schemas/s{{index + 1}}" }, { "properties": { "p{{index}}": { "type": "string" } } } ] },""");
        }

        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + """ "s300": { "type": "object" } """)));
    }

    [Fact]
    public void A_circle_of_unions_ends()
    {
        const int Length = 20_000;
        var schemas = string.Join(",", Enumerable.Range(0, Length).Select(static index => Text(
            $$""" "u{{index}}": { "oneOf": [ { "$ref": "#/components/schemas/u{{(index + 1) % Length}}" }, { "type": "object", "properties": { "p{{index % 50}}": {} } } ] } """)));
        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas)));
    }

    [Fact]
    public void Two_long_chains_of_lists_in_one_union_end()
    {
        var schemas = string.Concat(Enumerable.Range(0, 20_000).Select(static index => Text(
            $$""" "a{{index}}": { "type": "array", "items": { "$ref": "#/components/schemas/a{{index + 1}}" } }, "b{{index}}": { "type": "array", "items": { "$ref": "#/components/schemas/b{{index + 1}}" } }, """)));
        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + """ "u": { "oneOf": [ { "$ref": "#/components/schemas/a0" }, { "$ref": "#/components/schemas/b0" } ] } """)));
    }

    [Fact]
    public void Unions_that_meet_again_and_again_in_others_are_opened_once()
    {
        var schemas = string.Concat(Enumerable.Range(0, 60).Select(static index => Text($$"""
            "u{{index}}": { "oneOf": [ { "$ref": "#/components/schemas/a{{index}}" }, { "$ref": "#/components/schemas/b{{index}}" } ] },
            "a{{index}}": { "oneOf": [ { "$ref": "#/components/schemas/u{{index + 1}}" }, { "type": "object", "properties": { "a": { "const": "a" } } } ] },
            "b{{index}}": { "oneOf": [ { "$ref": "#/components/schemas/u{{index + 1}}" }, { "type": "object", "properties": { "b": { "const": "b" } } } ] },
            """)));
        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + """ "u60": { "type": "object" } """)));
    }

    [Fact]
    public void Constants_that_tell_cases_apart_are_looked_for_in_a_bounded_number_of_members()
    {
        var schemas = string.Concat(Enumerable.Range(0, 5).Select(static level => Text(
            $$""" "s{{level}}": { "type": "object", "properties": { {{string.Join(",", Enumerable.Range(0, 300).Select(member => Text($$""" "p{{member}}": { "$ref": "#/components/schemas/s{{level + 1}}" } """)))}} } }, """)));
        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + """
            "s5": { "type": "object", "properties": { "kind": { "const": "a" } } },
            "u": { "oneOf": [ { "$ref": "#/components/schemas/s0" }, { "$ref": "#/components/schemas/s1" } ] }
            """)));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Document(string schemas) => $$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { {{schemas}} } } }""";
}
