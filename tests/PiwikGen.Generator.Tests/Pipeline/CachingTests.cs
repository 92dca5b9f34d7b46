using PiwikGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Tests.Pipeline;

public class CachingTests
{
    private const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "listPets", "responses": { "200": { "description": "Pets",
            "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } } } } } },
          "components": { "schemas": { "Pet": { "type": "object", "properties": { "name": { "type": "string" } } } } } }
        """;

    [Fact]
    public void An_edit_of_code_runs_no_step_again()
    {
        // The driver asserts it for every test; here for the steps of a document in particular.
        var generated = GeneratorTest.Run(Document);
        var second = generated.Driver.RunGenerators(generated.Compilation.RemoveAllSyntaxTrees()).GetRunResult().Results[0];
        foreach (var step in TrackingNames.All.Except([TrackingNames.Problems, TrackingNames.RootClients, TrackingNames.Overlays]))
        {
            Assert.NotEmpty(SecondRun.ReasonsOf(second, step));
        }

        SecondRun.AssertCached(generated.Driver.RunGenerators(generated.Compilation.RemoveAllSyntaxTrees()).GetRunResult());
    }

    [Fact]
    public void An_edit_of_the_document_is_not_taken_from_the_cache()
    {
        var generated = GeneratorTest.Run(Document);
        var second = Replace(generated, Document.Replace("listPets", "findPets", StringComparison.Ordinal));
        Assert.Contains(IncrementalStepRunReason.Modified, SecondRun.ReasonsOf(second, TrackingNames.Models));
        Assert.Contains("FindPetsAsync", string.Concat(second.GeneratedSources.Select(static source => source.SourceText.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_white_space_reaches_no_output()
    {
        var generated = GeneratorTest.Run(Document);
        var second = Replace(generated, Document + "\n\n");
        Assert.All(SecondRun.ReasonsOf(second, TrackingNames.Types), static reason => Assert.True(SecondRun.IsCached(reason)));
        Assert.All(second.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_an_operation_leaves_the_types_alone()
    {
        var generated = GeneratorTest.Run(Document);
        var second = Replace(generated, Document.Replace("listPets", "findPets", StringComparison.Ordinal));
        Assert.All(SecondRun.ReasonsOf(second, TrackingNames.Types), static reason => Assert.True(SecondRun.IsCached(reason)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(GeneratorTest.Run(Document).Sources, GeneratorTest.Run(Document).Sources);
    }

    private static GeneratorRunResult Replace(Generated generated, string text)
    {
        return generated.Driver.ReplaceAdditionalTexts([TestFile.Document("api.openapi.json", text)]).RunGenerators(generated.Compilation).GetRunResult().Results[0];
    }
}
