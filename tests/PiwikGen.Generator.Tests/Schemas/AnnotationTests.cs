namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords that describe: names, texts, defaults, deprecation.</summary>
public class AnnotationTests
{
    [Fact]
    public void A_title_names_an_inline_schema_that_its_place_would_name_longer()
    {
        var live = LiveSchema.Of("{ type: object, properties: { the_address_of_the_owner: { type: object, title: Postal address, properties: { zip: { type: string } } } } }");
        Assert.Equal("PostalAddress", live.Property("TheAddressOfTheOwner").PropertyType.Name);
    }

    [Fact]
    public void A_description_is_the_summary()
    {
        var live = LiveSchema.Of("{ type: object, description: A *thing*., properties: { a: { type: string, description: 'Less than < more.' } } }");
        Assert.Contains("/// <summary>A thing.</summary>", live.Generated.Text, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Less than &lt; more.</summary>", live.Generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: integer, default: 10 }", "Default: <c>10</c>.")]
    [InlineData("{ type: string, default: asc }", "Default: <c>asc</c>.")]
    [InlineData("{ type: string, default: '' }", "Default: empty.")]
    [InlineData("{ type: array, items: { type: string }, default: [] }", "Default: <c>[]</c>.")]
    public void A_default_is_told_and_never_sent_by_itself(string member, string sentence)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: {{member}} } }""");
        Assert.Contains($"<summary>{sentence}</summary>", live.Generated.Text, StringComparison.Ordinal);
        Assert.Equal("{}", live.Write(Activator.CreateInstance(live.Type("Thing"))));
        Assert.Equal("{}", live.RoundTrip("{}"));
    }

    [Fact]
    public void What_is_deprecated_is_obsolete_and_stays()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: string, deprecated: true } } }");
        Assert.True(live.Property("A").IsDefined(typeof(ObsoleteAttribute), false));
        live.AssertKeeps("""{"a":"x"}""");
    }

    [Fact]
    public void Examples_comments_and_other_notes_change_nothing()
    {
        var live = LiveSchema.Of("""
            type: object
            $comment: For writers of the document.
            $schema: https://json-schema.org/draft/2020-12/schema
            $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/core": true }
            example: { a: x }
            examples: [{ a: y }]
            externalDocs: { url: https://example.com }
            xml: { name: thing }
            properties: { a: { type: string } }
            """);
        live.Generated.AssertNoDiagnostics();
        live.AssertKeeps("""{"a":"x"}""");
    }
}
