namespace PiwikGen.Generator.Tests.Conventions;

/// <summary>The page of supported features promises nothing that no test shows.</summary>
public class SupportedFeaturesTests
{
    private const string Page = "docs/supported-features.md";

    // OpenAPI 3.0.4 section 4.7.24, OpenAPI 3.1.1 section 4.8.24, JSON Schema 2020-12 core and validation.
    private static readonly string[] Keywords =
    [
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema", "$vocabulary",
        "additionalProperties", "allOf", "anyOf", "const", "contains", "contentEncoding", "contentMediaType", "contentSchema", "default",
        "dependentRequired", "dependentSchemas", "deprecated", "description", "discriminator", "else", "enum", "example", "examples",
        "exclusiveMaximum", "exclusiveMinimum", "externalDocs", "format", "if", "items", "maxContains", "maxItems", "maxLength",
        "maxProperties", "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "nullable",
        "oneOf", "pattern", "patternProperties", "prefixItems", "properties", "propertyNames", "readOnly", "required", "then", "title",
        "type", "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "writeOnly", "xml",
    ];

    [Fact]
    public void Every_keyword_has_a_row()
    {
        var rows = TestNames.RowsOf(Page).Select(static row => row[0].Trim('`')).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Keywords.Except(rows));
    }

    [Fact]
    public void Every_row_names_a_test_that_exists() =>
        Assert.All(TestNames.RowsOf(Page), static row => Assert.Contains(row[^1], TestNames.All));
}
