using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Resolving;

public class MultiFileTests
{
    [Fact]
    public void References_reach_whole_files_parts_of_files_and_back()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Part("openapi/shop/index.yaml", """
                openapi: 3.0.3
                paths:
                  /pets: { $ref: paths/pets.yaml }
                components:
                  schemas:
                    Owner: { type: object, properties: { name: { type: string } } }
                """))
            .With(TestFile.Part("openapi/shop/paths/pets.yaml", """
                get:
                  operationId: listPets
                  parameters: [ { $ref: "../common.json#/parameters/limit" } ]
                  responses:
                    200: { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: ../schemas/Pet.yaml } } } } }
                """))
            .With(TestFile.Part("openapi/shop/schemas/Pet.yaml", "type: object\nproperties: { owner: { $ref: '../index.yaml#/components/schemas/Owner' } }"))
            .With(TestFile.Part("openapi/shop/common.json", """{ "parameters": { "limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } } }"""))
            .WithCode("""
                class Uses { static async System.Threading.Tasks.Task M(Acme.Shop.IShopClient client) { string? name = (await client.ListPetsAsync(limit: 5))[0].Owner?.Name; } }
                """)
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("class Pet ", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_means_its_root_is_understood_and_said()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("index.yaml", """
                swagger: "2.0"
                paths: { /pets: { $ref: pets.yaml } }
                definitions: { Pet: { type: object, properties: { name: { type: string } } } }
                """))
            .With(TestFile.Part("pets.yaml", "get: { responses: { 200: { description: OK, schema: { $ref: '#/definitions/Pet' } } } }"))
            .Run();
        Assert.EndsWith("pets.yaml", generated.Diagnostic("PWG2005").Path, StringComparison.Ordinal);
        Assert.Contains("Task<Pet> ", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void References_in_a_circle_end()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: getA
                  parameters: [ { $ref: "#/components/parameters/A" } ]
                  responses: { "200": { description: A, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }
            components:
              parameters: { A: { $ref: "#/components/parameters/B" }, B: { $ref: "#/components/parameters/A" } }
              schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } }
            """);
        Assert.Contains(generated.Diagnostics, static diagnostic => diagnostic.Id == "PWG2004");
        Assert.Contains("Task<JsonElement> GetAAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recursive_schema_is_a_recursive_type()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            paths: { /a: { get: { operationId: getA, responses: { "200": { description: A, content: { application/json: { schema: { $ref: "#/components/schemas/Node" } } } } } } } }
            components: { schemas: { Node: { type: object, properties: { children: { type: array, items: { $ref: "#/components/schemas/Node" } } } } } }
            """);
        generated.AssertNoDiagnostics();
        Assert.Contains("List<Node>? Children", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_part_reaches_the_documents_that_refer_to_it_and_no_other()
    {
        const string Alone = "openapi: 3.1.0\npaths: { /alone: { get: { responses: {} } } }";
        const string Root = "openapi: 3.1.0\npaths: { /pets: { $ref: pets.yaml } }";
        var generated = new GeneratorTest()
            .With(TestFile.Document("alone.openapi.yaml", Alone)).With(TestFile.Document("root.openapi.yaml", Root))
            .With(TestFile.Part("pets.yaml", "get: { operationId: one, responses: {} }")).Run();
        var second = generated.Driver
            .ReplaceAdditionalTexts([TestFile.Document("alone.openapi.yaml", Alone), TestFile.Document("root.openapi.yaml", Root), TestFile.Part("pets.yaml", "get: { operationId: two, responses: {} }")])
            .RunGenerators(generated.Compilation).GetRunResult().Results[0];
        Assert.Equal(
            [Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified, Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached],
            SecondRun.ReasonsOf(second, TrackingNames.Models).Order());
    }
}
