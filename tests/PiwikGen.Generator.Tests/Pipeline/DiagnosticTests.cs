using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Pipeline;

public class DiagnosticTests
{
    [Fact]
    public void A_syntax_error_is_reported_where_it_is()
    {
        var generated = GeneratorTest.Run("{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n}", "apps.openapi.json");
        var (message, path, line, _) = generated.Diagnostic("PWG1002");
        Assert.Equal(("/project/apps.openapi.json", 4), (path, line));
        Assert.Contains("not valid JSON", message, StringComparison.Ordinal);
        Assert.Empty(generated.Sources);
    }

    [Fact]
    public void A_broken_document_does_not_touch_the_others()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("broken.openapi.yaml", "openapi: [3"))
            .With(TestFile.Document("good.openapi.yaml", "openapi: 3.1.0\npaths: { /a: { get: { responses: {} } } }"))
            .Run();
        generated.Diagnostic("PWG1003");
        Assert.Contains("GoodClient", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_that_is_no_document_is_reported()
    {
        var generated = GeneratorTest.Run("{ \"hello\": 1 }");
        Assert.Equal((1, 1), (generated.Diagnostic("PWG4004").Line, generated.Diagnostic("PWG4004").Column));
    }

    [Fact]
    public void A_part_that_is_no_document_is_silent()
    {
        var generated = new GeneratorTest().With(TestFile.Part("openapi/pet.yaml", "type: object")).With(TestFile.Part("openapi/empty.yaml", "")).Run();
        generated.AssertNoDiagnostics();
        Assert.Empty(generated.Sources);
    }

    [Fact]
    public void An_unknown_version_is_an_error_at_its_place()
    {
        var (message, _, line, column) = GeneratorTest.Run("info: {}\nopenapi: 4.0.0").Diagnostic("PWG2001");
        Assert.Equal((2, 10), (line, column));
        Assert.Contains("4.0.0", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#/components/schemas/Gone", "PWG2002")]
    [InlineData("gone.yaml#/Pet", "PWG2002")]
    [InlineData("http://169.254.169.254/latest", "PWG2003")]
    [InlineData("file:///etc/passwd", "PWG2003")]
    [InlineData("/etc/passwd#/x", "PWG2003")]
    [InlineData("\\\\\\\\host\\\\share", "PWG2003")]
    [InlineData("../../secret.json#/a", "PWG2002")]
    public void A_reference_that_leads_nowhere_is_reported_at_its_place_and_costs_the_smallest_thing(string reference, string id)
    {
        var generated = GeneratorTest.Run($$"""
            { "openapi": "3.1.0", "paths": { "/a": { "get": { "operationId": "getA", "responses": { "200": { "description": "A", "content": { "application/json": {
              "schema": { "$ref": "{{reference}}" } } } } } } } } }
            """);
        Assert.Equal((2, 23), (generated.Diagnostic(id).Line, generated.Diagnostic(id).Column));
        Assert.Contains("Task<JsonElement> GetAAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_are_errors()
    {
        var generated = new GeneratorTest()
            .WithProperty("PiwikGenNamespace", "1; class PwnedX")
            .WithProperty("PiwikGenAccessibility", "protected")
            .With(new TestFile("a.json", "openapi: 3.1.0", ("PiwikGen", "Document"), ("Namespace", "A..B"), ("ClassName", "a b")))
            .Run();
        Assert.Equal(["PWG4001", "PWG4001", "PWG4002", "PWG4003"], generated.Diagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_documents_in_one_namespace_are_told_apart()
    {
        const string Document = "openapi: 3.1.0\npaths: { /a: { get: { responses: {} } } }";
        var generated = new GeneratorTest()
            .With(new TestFile("a.json", Document, ("PiwikGen", "Document"), ("Namespace", "Acme.Same")))
            .With(new TestFile("b.json", Document, ("PiwikGen", "Document"), ("Namespace", "Acme.Same")))
            .Run();
        Assert.Equal("/project/b.json", generated.Diagnostic("PWG4005").Path);
    }
}
