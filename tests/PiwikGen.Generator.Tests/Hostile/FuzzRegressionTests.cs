using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Small documents of our own that show what mutated ones once brought to light.</summary>
public class FuzzRegressionTests
{
    [Theory]
    [InlineData("?\0[\n\uFFFD")]
    [InlineData("?\0[\n\uFFFD\n\n\n")]
    [InlineData("openapi: 3.1.0\ninfo: !![ {}\n")]
    [InlineData("openapi: 3.1.0\ninfo: !<>\n")]
    public void A_text_at_which_the_YAML_library_loses_its_way_is_not_YAML(string text)
    {
        var result = QuickRun.Of(text, "api.openapi.yaml");
        var problem = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("PWG1003", problem.Id);
        Assert.InRange(problem.Location.GetLineSpan().StartLinePosition.Line, 0, text.Count(static unit => unit == '\n'));
    }

    [Fact]
    public void The_number_1_and_the_text_1_in_one_list_of_values_have_names_of_their_own() => Driver.GeneratorTest.Run("""
        openapi: 3.1.0
        info: { title: Values, version: "1" }
        paths:
          /e:
            get:
              operationId: getE
              parameters:
              - { name: X, in: header, schema: { enum: [ 1, "1", {} ] } }
              responses: { "204": { description: None } }
        """, "api.openapi.yaml");

    [Fact]
    public void A_schema_that_refers_to_nothing_at_all_is_reported_and_no_fault() =>
        Assert.DoesNotContain(QuickRun.Of("""{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"A":{"$ref":""}}}}""", "api.openapi.json").Diagnostics, static diagnostic => diagnostic.Id == "PWG9001");

    [Theory]
    [InlineData("{}", "{ const: circle }")]
    [InlineData("{ type: integer }", "{ const: circle }")]
    [InlineData("{ type: integer, enum: [ 1, 2 ] }", "{ type: string, const: circle }")]
    [InlineData("{ type: string }", "{ const: 7 }")]
    [InlineData("{ type: string, enum: [ circle, square ] }", "{ type: string, const: circle }")]
    public void A_constant_of_another_type_than_the_base_declares_is_not_set(string declared, string constant) => Driver.GeneratorTest.Run($$"""
        openapi: 3.1.0
        info: { title: Shapes, version: "1" }
        paths: {}
        components:
          schemas:
            Shape:
              type: object
              required: [ kind ]
              properties: { kind: {{declared}}, sort: { type: string } }
              discriminator: { propertyName: sort }
            Circle:
              allOf:
              - { $ref: "#/components/schemas/Shape" }
              - { type: object, properties: { kind: {{constant}}, radius: { type: number } } }
        """, "api.openapi.yaml");

    [Fact]
    public void A_member_that_a_derived_class_adds_has_another_name_than_one_that_it_inherits() => Driver.GeneratorTest.Run("""
        openapi: 3.1.0
        info: { title: Shapes, version: "1" }
        paths: {}
        components:
          schemas:
            Shape:
              type: object
              required: [ $type ]
              properties: { $type: { type: string } }
              discriminator: { propertyName: $type }
            Circle:
              allOf:
              - { $ref: "#/components/schemas/Shape" }
              - { type: object, properties: { type: {}, radius: { type: number } } }
        """, "api.openapi.yaml");

    [Theory]
    [InlineData("{ $ref: \"#/components/schemas/Part\" }")]
    [InlineData("{ oneOf: [ { $ref: \"#/components/schemas/Part\" }, { type: boolean } ] }")]
    [InlineData("{ $ref: \"#/components/schemas/Other\" }")]
    public void A_union_that_is_a_case_of_itself_ends(string itself) => Driver.GeneratorTest.Run($$"""
        openapi: 3.1.0
        info: { title: Parts, version: "1" }
        paths: {}
        components:
          schemas:
            Part:
              oneOf:
              - {{itself}}
              - { type: integer }
              - { type: object, required: [ kind ], properties: { kind: { const: leaf } } }
              - { type: object, required: [ kind ], properties: { kind: { const: node }, parts: { $ref: "#/components/schemas/Part" } } }
            Other:
              anyOf:
              - { $ref: "#/components/schemas/Part" }
              - { type: array, items: { $ref: "#/components/schemas/Other" } }
        """, "api.openapi.yaml");

    [Fact]
    public void Equal_bodies_of_which_one_is_multipart_have_types_of_their_own() => Driver.GeneratorTest.Run("""
        openapi: 3.0.3
        info: { title: Files, version: "1" }
        paths:
          /files:
            post:
              operationId: addFile
              requestBody:
                content:
                  multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } } }
                  application/json: { schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } } }
              responses: { "204": { description: Added } }
        """, "api.openapi.yaml");
}
