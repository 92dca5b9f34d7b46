using System.Text.Json;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords of objects.</summary>
public class ObjectKeywordTests
{
    [Fact]
    public void Properties_are_properties_and_unknown_members_are_passed_over()
    {
        var live = LiveSchema.Of("{ type: object, properties: { first_name: { type: string } } }");
        Assert.Equal(typeof(string), live.Property("FirstName").PropertyType);
        Assert.Equal("""{"first_name":"x"}""", live.RoundTrip("""{"extra":{"a":[1]},"first_name":"x"}"""));
    }

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", typeof(Dictionary<string, long>))]
    [InlineData("{ type: object, additionalProperties: true }", typeof(Dictionary<string, JsonElement>))]
    [InlineData("{ type: object, patternProperties: { '^x-': { type: string } } }", typeof(Dictionary<string, string>))]
    public void Members_without_names_are_a_map(string schema, Type type)
    {
        var live = LiveSchema.Of(schema);
        Assert.Equal(type, live.ValueType);
        live.AssertKeeps("{}");
    }

    [Fact]
    public void Additional_properties_beside_named_ones_are_kept_in_a_dictionary()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }");
        Assert.Equal(typeof(Dictionary<string, long>), live.Property("AdditionalProperties").PropertyType);
        live.AssertKeeps("""{"a":"x","b":1,"c":2}""");
    }

    [Fact]
    public void Pattern_properties_of_several_types_are_json()
    {
        var live = LiveSchema.Of("{ type: object, patternProperties: { '^a': { type: string }, '^b': { type: integer } } }");
        Assert.Equal(typeof(Dictionary<string, JsonElement>), live.ValueType);
        live.AssertKeeps("""{"a1":"x","b1":2}""");
    }

    [Fact]
    public void Additional_properties_that_are_forbidden_are_no_reason_to_fail()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string } }, additionalProperties: false, unevaluatedProperties: false }");
        Assert.Equal("""{"a":"x"}""", live.RoundTrip("""{"a":"x","b":1}"""));
        live.Generated.AssertNoDiagnostics();
    }

    [Theory]
    [InlineData("propertyNames: { pattern: '^[a-z]+$' }", "propertyNames")]
    [InlineData("dependentSchemas: { a: { required: [b] } }", "dependentSchemas")]
    [InlineData("unevaluatedProperties: { type: string }", "unevaluatedProperties")]
    public void Demands_on_names_and_on_other_members_are_ignored_with_a_note(string keywords, string keyword)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: { type: string }, b: { type: string } }, {{keywords}} }""");
        Assert.Contains($"'{keyword}'", live.Generated.Diagnostic("PWG3002").Message, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":"x"}""");
    }

    [Fact]
    public void Counts_and_dependencies_of_members_are_not_checked()
    {
        var live = LiveSchema.Of("{ type: object, minProperties: 2, maxProperties: 3, dependentRequired: { a: [b] }, properties: { a: { type: string }, b: { type: string } } }");
        live.AssertKeeps("""{"a":"x"}""", "{}");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("type: object")]
    [InlineData("{ description: Anything at all. }")]
    public void What_says_nothing_is_json(string schema)
    {
        var live = LiveSchema.Of($"{{ type: object, required: [a], properties: {{ a: {(schema.StartsWith("type", StringComparison.Ordinal) ? "{ " + schema + " }" : schema)} }} }}");
        Assert.Equal(typeof(JsonElement), live.Property("A").PropertyType);
        live.AssertKeeps("""{"a":{"b":[1,null]}}""", """{"a":1}""", """{"a":null}""");
    }

    [Fact]
    public void A_member_that_nothing_satisfies_is_left_out()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: false, b: { type: string } } }");
        Assert.Null(live.Type("Thing").GetProperty("A"));
        live.AssertKeeps("""{"b":"x"}""");
    }

    [Fact]
    public void A_schema_may_contain_itself()
    {
        var live = LiveSchema.Of("{ type: object, properties: { next: { $ref: '#/components/schemas/Thing' }, all: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }");
        live.AssertKeeps("""{"next":{"next":{}},"all":[{},{"all":[]}]}""");
    }
}
