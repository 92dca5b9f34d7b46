using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Snapshots;

/// <summary>What people read when they open emitted types.</summary>
public class TypeSnapshots
{
    [Fact]
    public void An_object_that_is_changed()
    {
        var generated = GeneratorTest.Run(Document("PetUpdate", """
            type: object
            required: [id, type]
            properties:
              id: { type: string, format: uuid, description: Its id. }
              type: { type: string, enum: [pet] }
              name: { type: string, maxLength: 90 }
              note: { type: [string, "null"], description: Null removes the note. }
              born: { type: string, format: date }
              seen: { type: string, format: date-time }
              weights: { type: array, items: { type: number } }
            """));
        generated.AssertNoDiagnostics();
        Snapshot.Verify(generated, [".Types.g.cs"]);
    }

    [Fact]
    public void An_open_enum()
    {
        var generated = GeneratorTest.Run(Document("PetSort", """
            type: string
            description: Order of pets.
            enum: [name, -name, ""]
            """));
        generated.AssertNoDiagnostics();
        Snapshot.Verify(generated, [".Types.g.cs"]);
    }

    [Fact]
    public void A_union_by_an_inferred_discriminator()
    {
        var generated = GeneratorTest.Run(Document("Animal", """
            oneOf:
              - type: object
                title: Cat
                required: [kind]
                properties: { kind: { const: cat }, lives: { type: integer } }
              - type: object
                title: Dog
                required: [kind]
                properties: { kind: { const: dog }, barks: { type: boolean } }
            """));
        generated.AssertNoDiagnostics();
        Snapshot.Verify(generated, [".Types.g.cs"]);
    }

    private static string Document(string name, string schema) => $$"""
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            post:
              operationId: sendPet
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/{{name}}" } } } }
              responses: { "204": { description: Taken. } }
        components:
          schemas:
            {{name}}:
              {{schema.ReplaceLineEndings("\n      ")}}
        """;
}
