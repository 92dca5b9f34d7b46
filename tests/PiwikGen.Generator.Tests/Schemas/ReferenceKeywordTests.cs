namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords by which schemas refer to each other.</summary>
public class ReferenceKeywordTests
{
    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Keywords_beside_a_reference_count(string version)
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { $ref: '#/components/schemas/Base', description: Its own words., properties: { y: { type: integer } } } } }", "Base: { type: object, properties: { x: { type: string } } }", version);
        Assert.Contains("<summary>Its own words.</summary>", live.Generated.Text, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":{"y":2,"x":"1"}}""");
    }

    [Theory]
    [InlineData("$defs")]
    [InlineData("definitions")]
    public void Schemas_within_a_schema_are_found_by_pointer(string keyword)
    {
        var live = LiveSchema.Of($"{{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/Thing/{keyword}/Inner' }} }}, {keyword}: {{ Inner: {{ type: object, properties: {{ x: {{ type: string }} }} }} }} }}");
        Assert.Equal("Inner", live.Property("A").PropertyType.Name);
        live.AssertKeeps("""{"a":{"x":"1"}}""");
    }

    [Fact]
    public void Schemas_are_found_by_anchor_and_by_id()
    {
        var live = LiveSchema.Of("""
            type: object
            properties:
              a: { $ref: '#inner' }
              b: { $ref: 'https://example.com/other' }
            """, """
            Inner: { $anchor: inner, type: object, properties: { x: { type: string } } }
            Other: { $id: 'https://example.com/other', type: object, properties: { y: { type: string } } }
            """);
        live.AssertKeeps("""{"a":{"x":"1"},"b":{"y":"2"}}""");
    }

    [Fact]
    public void A_dynamic_reference_leads_to_the_anchor_of_its_name()
    {
        var live = LiveSchema.Of("{ $dynamicAnchor: node, type: object, properties: { children: { type: array, items: { $dynamicRef: '#node' } } } }");
        live.AssertKeeps("""{"children":[{"children":[]},{}]}""");
    }
}
