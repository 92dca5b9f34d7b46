using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Emission.Parameters;

/// <summary>What a document says of a parameter to those who write C#, and to nobody on the wire.</summary>
public class GivenNameTests
{
    [Fact]
    public void A_parameter_has_the_name_that_the_document_gives_it_and_is_sent_under_its_own()
    {
        var generated = Run("{ name: e_c, in: query, x-piwikgen-name: event category, schema: { type: string } }");
        Assert.Contains("string? eventCategory = null", generated.Text, StringComparison.Ordinal);
        Assert.Contains("(\"e_c\", eventCategory)", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_name_that_another_parameter_has_is_told_apart()
    {
        var generated = Run("{ name: a, in: query, x-piwikgen-name: same, schema: { type: string } }, { name: same, in: query, schema: { type: string } }");
        Assert.Contains("(\"a\", same)", generated.Text, StringComparison.Ordinal);
        Assert.Contains("(\"same\", same2)", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_of_a_deprecated_parameter_is_told()
    {
        var generated = Run(string.Join(", ", Enumerable.Range(0, 9).Select(static i => $"{{ name: p{i}, in: query, deprecated: true, x-deprecated-reason: Set q{i} instead., schema: {{ type: string }} }}")));
        Assert.Contains("[global::System.Obsolete(\"Set q8 instead.\")]", generated.Text, StringComparison.Ordinal);
    }

    private static Generated Run(string parameters)
    {
        var generated = GeneratorTest.Run($$"""
            openapi: 3.1.0
            info: { title: Events, version: "1" }
            paths:
              /track:
                get:
                  operationId: track
                  parameters: [{{parameters}}]
                  responses: { "202": { description: It was taken. } }
            """, "api.openapi.yaml");
        generated.AssertNoDiagnostics();
        return generated;
    }
}
