using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Pipeline;

public class BreakingChangeTests
{
    [Fact]
    public void A_property_that_leaves_the_document_breaks_the_line_of_code_that_used_it()
    {
        const string Document = """
            openapi: 3.1.0
            paths: { /pets: { get: { operationId: getPet, responses: { "200": { description: A pet, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } } }
            components: { schemas: { Pet: { type: object, properties: { name: { type: string }, age: { type: integer } } } } }
            """;
        const string Code = "class Uses\n{\n    long? Age(Acme.Api.Pet pet) => pet.Age;\n}";
        new GeneratorTest().With(TestFile.Document("api.openapi.yaml", Document)).WithCode(Code).Run();

        var without = GeneratorTest.Run(Document.Replace(", age: { type: integer }", "", StringComparison.Ordinal), "api.openapi.yaml");
        var problem = Assert.Single(Compilations.Create(LanguageVersion.CSharp12, [.. without.Sources.Select(static source => source.Text), Code]).GetDiagnostics(), static problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal(("CS1061", 3), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line + 1));
    }
}
