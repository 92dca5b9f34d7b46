using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Types of requests that the API makes.</summary>
public class WebhookTypeTests
{
    [Fact]
    public void Bodies_of_webhooks_and_callbacks_have_types()
    {
        var generated = GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /subscriptions:
                post:
                  operationId: subscribe
                  callbacks:
                    onChange:
                      "{$request.body#/url}":
                        post:
                          requestBody: { content: { application/json: { schema: { type: object, properties: { change: { type: string } } } } } }
                          responses: { "200": { description: Taken. } }
                  responses: { "201": { description: Made. } }
            webhooks:
              newPet:
                post:
                  requestBody: { content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
                  responses: { "200": { description: Taken., content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } } }
            """, "api.openapi.yaml");
        generated.AssertNoDiagnostics();
        Assert.Contains("class NewPetWebhook ", generated.Text, StringComparison.Ordinal);
        Assert.Contains("class NewPetWebhookResponse ", generated.Text, StringComparison.Ordinal);
        Assert.Contains("class SubscribeOnChangeCallback ", generated.Text, StringComparison.Ordinal);
    }
}
