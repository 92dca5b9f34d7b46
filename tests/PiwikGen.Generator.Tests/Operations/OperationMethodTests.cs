using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Operations;

/// <summary>The methods that operations become, as far as no call shows it.</summary>
public class OperationMethodTests
{
    [Fact]
    public void Every_method_of_a_deprecated_operation_is_obsolete_and_stays()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                get:
                  operationId: listPets
                  deprecated: true
                  parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: limit, in: query, schema: { type: integer } }]
                  responses:
                    "200": { description: Pets., content: { application/json: { schema: { type: array, items: { type: string } } }, text/csv: { schema: { type: string } } } }
                post: { operationId: addPet, responses: { "204": { description: Added. } } }
            """, "api.openapi.yaml");
        var methods = MethodsOf(generated);
        var obsolete = methods.Where(static method => method.AttributeLists.ToString().Contains("System.Obsolete", StringComparison.Ordinal)).Select(static method => method.Identifier.Text);
        Assert.Equal(["ListPetsAsync", "ListPetsWithResponseAsync", "EnumeratePetsAsync", "ListPetsAsCsvAsync", "ListPetsAsCsvWithResponseAsync"], obsolete);
        Assert.Contains(methods, static method => method.Identifier.Text == "AddPetAsync");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(20)]
    public void A_further_optional_parameter_leaves_callers_by_name_alone(int parameters)
    {
        var declared = string.Join(", ", Enumerable.Range(1, parameters).Select(static i => $"{{ name: p{i}, in: query, schema: {{ type: string }} }}"));
        new GeneratorTest().With(TestFile.Document("api.openapi.yaml", $$"""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters: [{{declared}}]
                  responses: { "200": { description: Pets., content: { application/json: { schema: { type: string } }, text/csv: { schema: { type: string } } } } }
            """)).WithCode("""
            class Uses
            {
                System.Threading.Tasks.Task<string> Json(Acme.Api.IApiClient client) => client.ListPetsAsync(p1: "a", p8: "b", cancellationToken: default);
                System.Threading.Tasks.Task<System.IO.Stream> Csv(Acme.Api.IApiClient client) => client.ListPetsAsCsvAsync(p1: "a", p8: "b", cancellationToken: default);
            }
            """).Run();
    }

    [Fact]
    public void Documentation_names_method_path_parameters_answer_and_exceptions()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  summary: Finds a pet
                  parameters: [{ name: id, in: path, required: true, description: Which one., schema: { type: string } }]
                  responses:
                    "200": { description: The pet., content: { application/json: { schema: { type: string } } } }
                    "404": { description: There is none., content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
                    "500": { description: Something broke. }
            components: { schemas: { Problem: { type: object, properties: { title: { type: string } } } } }
            """, "api.openapi.yaml");
        var text = Regex.Replace(MethodsOf(generated)[0].GetLeadingTrivia().ToFullString(), @"\s*///\s*", " ");
        Assert.All(
            ["<summary>Finds a pet</summary>", "<c>GET /pets/{id}</c>", "<param name=\"id\">Which one.</param>", "<returns>The pet.</returns>",
                "Declared: 404 with <c>Problem</c>, There is none; 500, Something broke.", "System.TimeoutException", "System.Net.Http.HttpRequestException"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Server_methods_are_called_by_name_description_or_address()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            servers:
              - { url: "https://a.example", description: Production. }
              - { url: "https://b.example", description: "Here is a long description of what this server is good for, and for whom." }
              - { url: "https://{c}.example/{c}", variables: { c: { default: x } } }
              - { url: "https://{d}.example" }
              - { url: "https://e.example", description: Production }
            paths: { /pets: { post: { operationId: addPet, responses: { "204": { description: Added. } } } } }
            components: { schemas: { ApiClientServers: { type: object, properties: { a: { type: string } } } } }
            """, "api.openapi.yaml");
        var servers = generated.File("ApiClient.g.cs").Split("static class ApiClientServers")[1];
        Assert.Contains("Uri Production() =>", servers, StringComparison.Ordinal);
        Assert.Contains("Uri BExample() =>", servers, StringComparison.Ordinal);
        Assert.Contains("Uri CExampleC(string c = \"x\") =>", servers, StringComparison.Ordinal);
        Assert.Contains("Uri DExample(string d) =>", servers, StringComparison.Ordinal);
        Assert.Equal(5, Regex.Count(servers, "public static"));
    }

    private static List<MethodDeclarationSyntax> MethodsOf(Generated generated) =>
        [.. generated.Run.GeneratedSources.Single(static source => source.HintName.EndsWith("ApiClient.g.cs", StringComparison.Ordinal)).SyntaxTree.GetRoot()
            .DescendantNodes().OfType<InterfaceDeclarationSyntax>().Single().Members.OfType<MethodDeclarationSyntax>()];
}
