using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Snapshots;

/// <summary>What people read when they open an emitted client.</summary>
public class OperationSnapshots
{
    [Fact]
    public void A_list_with_parameters_and_pages()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.0.3
            info: { title: Pets, version: "1" }
            paths:
              /pets/{owner_id}:
                get:
                  operationId: listPets
                  summary: List pets
                  description: Pets of an owner.<br>See `sort`.
                  parameters:
                    - { name: owner_id, in: path, required: true, schema: { type: string, format: uuid } }
                    - { name: limit, in: query, description: Pets per page., schema: { type: integer, maximum: 100 } }
                    - { name: offset, in: query, schema: { type: integer } }
                    - { name: "filter[kind][]", in: query, schema: { type: array, items: { type: string } } }
                  responses:
                    200:
                      description: A page of pets.
                      content:
                        application/vnd.api+json:
                          schema:
                            type: object
                            required: [data, meta]
                            properties:
                              data: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                              meta: { type: object, properties: { total: { type: integer } } }
                    404: { description: No such owner. }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
            """);
        generated.AssertNoDiagnostics();
        Snapshot.Verify(generated, ["ApiClient.g.cs"]);
    }

    [Fact]
    public void Bodies_and_typed_errors()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                post:
                  operationId: createPet
                  requestBody:
                    required: true
                    content: { application/vnd.api+json: { schema: { $ref: "#/components/schemas/Pet" } } }
                  responses:
                    "201": { description: Created., content: { application/vnd.api+json: { schema: { $ref: "#/components/schemas/Pet" } } } }
                    "409": { description: There is one., content: { application/vnd.api+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
            components:
              schemas:
                Pet: { type: object, required: [name], properties: { name: { type: string } } }
                Problem: { type: object, properties: { title: { type: string } } }
            """);
        generated.AssertNoDiagnostics();
        Snapshot.Verify(generated, ["ApiClient.g.cs"]);
    }

    [Fact]
    public void Registration()
    {
        var generated = GeneratorTest.Run("""
            { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": { "/ping": { "get": { "responses": { "204": { "description": "Pong" } } } } } }
            """);
        Snapshot.Verify(generated, ["Registration.g.cs"]);
    }
}
