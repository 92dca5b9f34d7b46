using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Filters;

public class OperationFilterTests
{
    private const string Shop = """
        openapi: 3.1.0
        paths:
          /pets: { get: { operationId: listPets, tags: [ Pets, Public ], responses: { "200": { description: Pets, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } }
          /pets/{id}: { delete: { operationId: deletePet, tags: [ Pets ], responses: { "204": { description: Gone } } } }
          /toys: { get: { operationId: listToys, tags: [ Toys ], responses: { "200": { description: Toys, content: { application/json: { schema: { $ref: "#/components/schemas/Toy" } } } } } } }
          /health: { get: { operationId: getHealth, responses: { "200": { description: Health, content: { application/json: { schema: { $ref: "#/components/schemas/Health" } } } } } } }
        webhooks:
          sold: { post: { operationId: onSold, tags: [ Events ], requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Sold" } } } }, responses: {} } }
        components:
          schemas:
            Pet: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string }, owner: { $ref: "#/components/schemas/Owner" } } }
            Cat: { allOf: [ { $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } } ] }
            Kitten: { allOf: [ { $ref: "#/components/schemas/Cat" }, { type: object, properties: { mother: { $ref: "#/components/schemas/Cat" } } } ] }
            Owner: { type: object, properties: { name: { type: string } } }
            Toy: { type: object, properties: { size: { type: integer } } }
            Health: { type: object, properties: { ok: { type: boolean } } }
            Sold: { type: object, properties: { price: { type: number } } }
            Unused: { type: object, properties: { a: { type: string } } }
        """;

    private static readonly string[] Operations = ["ListPets", "DeletePet", "ListToys", "GetHealth"];
    private static readonly string[] Types = ["Pet", "Cat", "Kitten", "Owner", "Toy", "Health", "Sold", "Unused"];

    [Theory]
    [InlineData("", "", "ListPets DeletePet ListToys GetHealth", "Pet Cat Kitten Owner Toy Health Sold Unused")]
    [InlineData("tag:Pets", "", "ListPets DeletePet", "Pet Cat Kitten Owner Sold")]
    [InlineData("tag:Public", "", "ListPets", "Pet Cat Kitten Owner Sold")]
    [InlineData("/toys, path:/health", "", "ListToys GetHealth", "Toy Health Sold")]
    [InlineData("operation:list*", "", "ListPets ListToys", "Pet Cat Kitten Owner Toy Sold")]
    [InlineData("getHealth", "", "GetHealth", "Health Sold")]
    [InlineData("", "/pets/**", "ListToys GetHealth", "Toy Health Sold")]
    [InlineData("", "tag:Pets; onSold", "ListToys GetHealth", "Toy Health")]
    [InlineData("tag:Pets", "delete*", "ListPets", "Pet Cat Kitten Owner Sold")]
    [InlineData("", "tag:Events", "ListPets DeletePet ListToys GetHealth", "Pet Cat Kitten Owner Toy Health")]
    [InlineData("", "/**, tag:Events", "", "")]
    public void Operations_are_chosen_and_what_nothing_uses_any_more_is_no_type(string include, string exclude, string operations, string types)
    {
        var generated = Run(Shop, ("IncludeOperations", include), ("ExcludeOperations", exclude));
        generated.AssertNoDiagnostics();
        Assert.Equal(operations, string.Join(' ', Operations.Where(name => generated.Text.Contains($" {name}Async(", StringComparison.Ordinal))));
        Assert.Equal(types, string.Join(' ', Types.Where(name => generated.Text.Contains($" class {name} ", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("x-piwikgen-include: [ tag:Toys, getHealth ]")]
    [InlineData("x-piwikgen-include: tag:Toys, getHealth")]
    [InlineData("x-piwikgen-exclude: [ /pets/** ]")]
    public void A_document_says_itself_what_of_it_is_generated(string filter)
    {
        var generated = Run(filter + "\n" + Shop);
        generated.AssertNoDiagnostics();
        Assert.DoesNotContain("Pets", generated.Text, StringComparison.Ordinal);
        Assert.Contains("ListToysAsync", generated.Text, StringComparison.Ordinal);
        Assert.Contains("GetHealthAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_chooses_operations_of_a_document_that_no_item_names()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("shop.openapi.yaml", Shop))
            .With(TestFile.Overlay("shop.overlay.yaml", "overlay: 1.0.0\nactions:\n  - target: $\n    update: { x-piwikgen-include: [ tag:Toys ] }"))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.DoesNotContain("ListPets", generated.Text, StringComparison.Ordinal);
        Assert.Contains("ListToysAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_finds_nothing_is_a_warning_where_it_stands()
    {
        var ofItem = Run(Shop, ("ExcludeOperations", "tag:pets, deletePet")).Diagnostic("PWG3004");
        Assert.Equal(("/project/shop.yaml", 1), (ofItem.Path, ofItem.Line));
        Assert.Contains("'tag:pets'", ofItem.Message, StringComparison.Ordinal);

        var ofDocument = Run("x-piwikgen-exclude:\n  - deletePet\n  - /gone/**\n" + Shop).Diagnostic("PWG3004");
        Assert.Equal((3, 5), (ofDocument.Line, ofDocument.Column));

        Assert.Equal((1, 21), Run("x-piwikgen-include: 5\n" + Shop).Diagnostic("PWG3005") is var invalid ? (invalid.Line, invalid.Column) : default);
    }

    [Fact]
    public void The_assembly_says_what_was_generated_and_what_was_not()
    {
        const string Broken = "openapi: 3.1.0\npaths: { /a: { get: hello, post: { responses: {} } } }";
        Assert.Contains("AssemblyMetadata(\"PiwikGen\", \"PiwikGen: 1 document, 4 operations, 0 left out\")", Run(Shop).Text, StringComparison.Ordinal);
        Assert.Contains("\"PiwikGen: 1 document, 1 operation, 3 left out (3 by filters)\"", Run(Shop, ("IncludeOperations", "listPets")).Text, StringComparison.Ordinal);
        var two = new GeneratorTest().With(TestFile.Document("a.openapi.yaml", Broken)).With(TestFile.Document("b.openapi.yaml", Shop)).With(TestFile.Document("c.openapi.yaml", "openapi: [")).Run();
        Assert.Contains("\"PiwikGen: 2 documents, 5 operations, 1 left out\"", two.Text, StringComparison.Ordinal);
    }

    private static Generated Run(string text, params (string Name, string Value)[] metadata) =>
        new GeneratorTest().With(new TestFile("shop.yaml", text, [("PiwikGen", "Document"), .. metadata])).Run();
}
