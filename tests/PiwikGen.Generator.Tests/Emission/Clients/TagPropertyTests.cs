using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Emission.Clients;

/// <summary>Properties that lead to the clients of tags.</summary>
public class TagPropertyTests
{
    [Fact]
    public void A_tag_called_operations_has_a_property_of_that_name_beside_operations_without_a_tag()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("api.openapi.yaml", """
                openapi: 3.1.0
                info: { title: Work, version: "1" }
                paths:
                  /ping: { get: { operationId: ping, responses: { "204": { description: Alive. } } } }
                  /work: { get: { operationId: listWork, tags: [Operations], responses: { "204": { description: Work. } } } }
                  /tags: { get: { operationId: listTags, tags: [Tags], responses: { "204": { description: Tags. } } } }
                """))
            .WithCode("class Uses { System.Threading.Tasks.Task Work(Acme.Api.ApiClient client) => client.Operations.ListWorkAsync(); }")
            .Run();
        generated.AssertNoDiagnostics();
    }
}
