using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Emission.Parameters;

/// <summary>Lists within deep objects, of which the text of OpenAPI says nothing.</summary>
public class DeepObjectTests
{
    [Theory]
    [InlineData("", "true")]
    [InlineData(", explode: true", "true")]
    [InlineData(", explode: false", "false")]
    public void A_deep_object_explodes_unless_the_document_says_that_it_does_not(string said, string explode)
    {
        var generated = GeneratorTest.Run($$"""
            openapi: 3.1.0
            info: { title: Log, version: "1" }
            paths:
              /entries:
                get:
                  operationId: listEntries
                  parameters:
                    - { $ref: '#/components/parameters/filter' }
                  responses: { "204": { description: None. } }
            components:
              parameters:
                filter:
                  { name: filter, in: query, style: deepObject{{said}}, schema: { type: object, properties: { type: { type: array, items: { type: string } } } } }
            """, "api.openapi.yaml");
        generated.AssertNoDiagnostics();
        Assert.Matches($@"\(""filter"", filter, [^;]*ParameterStyle\.DeepObject, {explode}\b", generated.Text);
    }
}
