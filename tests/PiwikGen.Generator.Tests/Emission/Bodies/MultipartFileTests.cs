using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Emission.Bodies;

/// <summary>Parts of a multipart body that are files, whatever media type the document gives them.</summary>
public class MultipartFileTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.api+json")]
    [InlineData("text/csv")]
    public void A_file_stays_a_file_when_its_media_type_is_that_of_json_or_text(string mediaType)
    {
        var generated = GeneratorTest.Run($$"""
            openapi: 3.1.0
            info: { title: Files, version: "1" }
            paths:
              /import:
                post:
                  operationId: importFile
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [file]
                          properties:
                            file: { type: string, format: binary }
                            more: { type: array, items: { type: string, format: binary } }
                        encoding: { file: { contentType: {{mediaType}} }, more: { contentType: {{mediaType}} } }
                  responses: { "202": { description: It has begun. } }
            """, "api.openapi.yaml");
        generated.AssertNoDiagnostics();
        Assert.Contains("multipart.AddFile(\"file\", ", generated.Text, StringComparison.Ordinal);
        Assert.Contains("multipart.AddFiles(\"more\", ", generated.Text, StringComparison.Ordinal);
    }
}
