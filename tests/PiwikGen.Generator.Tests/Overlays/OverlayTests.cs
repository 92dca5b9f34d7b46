using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Overlays;

/// <summary>What overlays change.</summary>
public class OverlayTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /pets:
            get:
              operationId: list_all_of_the_pets
              tags: [ pets ]
              parameters: [ { name: limit, in: query, schema: { type: integer } } ]
              responses: { "200": { description: Pets, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } } }
            delete:
              operationId: deleteAll
              x-internal: true
              responses: { "204": { description: Gone } }
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string }, secret: { type: string } } }
        """;

    [Fact]
    public void An_operation_is_renamed_and_another_removed()
    {
        var text = With("""
            overlay: 1.0.0
            info: { title: For us, version: "1" }
            actions:
              - target: $.paths['/pets'].get
                update: { operationId: listPets, description: All that there are. }
              - target: $.paths.*[?@.x-internal == true]
                remove: true
            """);
        Assert.Contains("ListPetsAsync", text, StringComparison.Ordinal);
        Assert.Contains("All that there are.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ListAllOfThePets", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DeleteAll", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_is_added_another_retyped_and_a_third_removed()
    {
        var text = With("""
            { "overlay": "1.0.0", "actions": [
              { "target": "$.components.schemas.Pet.properties", "update": { "age": { "type": "integer" }, "name": { "format": "uuid" } } },
              { "target": "$..properties.secret", "remove": true } ] }
            """);
        Assert.Contains("long? Age", text, StringComparison.Ordinal);
        Assert.Contains("Guid? Name", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_and_arrays_are_appended()
    {
        var text = With("""
            overlay: 1.0.0
            actions:
              - target: $.paths['/pets'].get.parameters
                update: { name: offset, in: query, schema: { type: integer } }
              - target: $.paths['/pets'].get.parameters
                update: [ { name: sort, in: query, schema: { type: string } } ]
              - target: $.paths['/pets'].get
                update: { parameters: [ { name: search, in: query, schema: { type: string } } ] }
            """);
        Assert.Contains("ListAllOfThePetsAsync(long? limit = null, long? offset = null, string? sort = null, string? search = null,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_is_replaced_where_it_stands_and_a_member_without_value_leaves_a_part_alone()
    {
        var text = With("overlay: 1.0.0\nactions:\n  - target: $..get.operationId\n    update: renamed\n  - target: $\n    update: { components: , info: { title: Another } }");
        Assert.Contains("RenamedAsync", text, StringComparison.Ordinal);
        Assert.Contains("class Pet ", text, StringComparison.Ordinal);
        Assert.Contains("Another", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_is_renamed_by_a_copy_and_new_references_to_it()
    {
        var text = With("""
            overlay: 1.1.0
            actions:
              - target: $.components.schemas
                update: { Animal: {} }
              - target: $.components.schemas.Animal
                copy: $.components.schemas.Pet
              - target: $..[?@['$ref'] == '#/components/schemas/Pet']
                update: { $ref: "#/components/schemas/Animal" }
              - target: $.components.schemas.Pet
                remove: true
            """);
        Assert.Contains("List<Animal>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class Pet ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_see_what_those_before_them_did()
    {
        var text = With("""
            overlay: 1.0.0
            actions:
              - target: $.paths['/pets'].get
                remove: true
              - target: $.paths['/pets']
                update: { get: { operationId: anew, responses: {} } }
            """);
        Assert.Contains("AnewAsync", text, StringComparison.Ordinal);
        Assert.DoesNotContain("long? limit", text, StringComparison.Ordinal);
    }

    [Fact]
    public void References_in_an_overlay_are_relative_to_the_document()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("specs/shop.openapi.yaml", Shop))
            .With(TestFile.Part("specs/parts.yaml", "Toy: { type: object, properties: { size: { type: integer } } }"))
            .With(TestFile.Overlay("ours/shop.overlay.yaml", """
                overlay: 1.0.0
                extends: ../specs/shop.openapi.yaml
                actions:
                  - target: $.components.schemas.Pet.properties
                    update: { friend: { $ref: "#/components/schemas/Pet" }, toy: { $ref: "parts.yaml#/Toy" } }
                """))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("Pet? Friend", generated.Text, StringComparison.Ordinal);
        Assert.Contains("Toy? Toy", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_that_an_overlay_changed_is_found_as_it_is_now()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("shop.openapi.yaml", Shop.Replace("#/components/schemas/Pet", "#pet", StringComparison.Ordinal).Replace("Pet: {", "Pet: { $anchor: pet,", StringComparison.Ordinal)))
            .With(TestFile.Overlay("shop.overlay.yaml", "overlay: 1.0.0\nactions: [ { target: $.components.schemas.Pet.properties, update: { age: { type: integer } } } ]"))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("List<Pet>", generated.Text, StringComparison.Ordinal);
        Assert.Contains("long? Age", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_document_has_overlays_as_well()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("shop.openapi.yaml", "openapi: 3.1.0\npaths: { /pets: { $ref: pets.yaml } }"))
            .With(TestFile.Part("pets.yaml", "get: { operationId: a, responses: {} }"))
            .With(TestFile.Overlay("pets.overlay.yaml", "overlay: 1.0.0\nactions: [ { target: $.get, update: { operationId: b } } ]"))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("BAsync", generated.Text, StringComparison.Ordinal);
    }

    private static string With(string overlay)
    {
        var generated = new GeneratorTest().With(TestFile.Document("shop.openapi.yaml", Shop)).With(TestFile.Overlay("shop.overlay.yaml", overlay)).Run();
        generated.AssertNoDiagnostics();
        return generated.Text;
    }
}
