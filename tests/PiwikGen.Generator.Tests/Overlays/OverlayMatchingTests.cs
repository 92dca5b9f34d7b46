using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Overlays;

/// <summary>Which overlay belongs to which document, and what an edit of one runs again.</summary>
public class OverlayMatchingTests
{
    [Theory]
    [InlineData("apps.openapi.json", "apps.overlay.yaml", "")]
    [InlineData("apps.json", "apps.overlay.json", "")]
    [InlineData("openapi.yaml", "openapi.overlay.yaml", "")]
    [InlineData("a/apps.openapi.json", "a/apps.names.overlay.yaml", "")]
    [InlineData("a/apps.openapi.json", "b/whatever.overlay.yaml", "../a/apps.openapi.json")]
    [InlineData("a/my apps.openapi.json", "b/whatever.overlay.yaml", "../a/my%20apps.openapi.json")]
    [InlineData("apps.openapi.json", "apps.overlay.yaml", "https://vendor.example/apps.json")]
    [InlineData("apps.openapi.json", "apps.overlay.yaml", "file:///somewhere/apps.json")]
    public void An_overlay_belongs_to_what_it_extends_or_else_to_what_has_its_name(string document, string overlay, string extends)
    {
        var generated = new GeneratorTest().With(Document(document)).With(Document("other.openapi.json")).With(Overlay(overlay, "renamed", extends)).Run();
        generated.AssertNoDiagnostics();
        Assert.Single(generated.Sources, static source => source.Text.Contains("interface I", StringComparison.Ordinal) && source.Text.Contains("RenamedAsync", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apps.openapi.json", "other.overlay.yaml", "", "called 'other'")]
    [InlineData("a/apps.openapi.json", "apps.overlay.yaml", "", "called 'apps'")]
    [InlineData("apps.openapi.json", "apps.overlay.yaml", "gone.json", "'gone.json'")]
    [InlineData("apps.openapi.json", "other.overlay.yaml", "https://vendor.example/apps.json", "called 'other'")]
    public void An_overlay_without_a_document_says_so(string document, string overlay, string extends, string reason)
    {
        var generated = new GeneratorTest().With(Document(document)).With(Overlay(overlay, "renamed", extends)).Run();
        var (message, path, line, _) = generated.Diagnostic("PWG5003");
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.EndsWith(overlay, path, StringComparison.Ordinal);
        Assert.Equal(extends.Length > 0 ? 2 : 1, line);
        Assert.DoesNotContain("RenamedAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_name_are_told_apart_by_extends_alone()
    {
        var test = new GeneratorTest().With(Document("apps.openapi.json")).With(Document("apps.openapi.yaml")).With(Overlay("apps.overlay.yaml", "renamed"));
        Assert.Contains("several documents", test.Run().Diagnostic("PWG5003").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_overlays_are_laid_on_in_the_order_of_their_paths()
    {
        var generated = new GeneratorTest()
            .With(Overlay("apps.2.overlay.yaml", "second"))
            .With(Document("apps.openapi.json"))
            .With(Overlay("apps.10.overlay.yaml", "tenth"))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("SecondAsync", generated.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TenthAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_is_known_by_what_it_holds_wherever_it_is_listed()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Part("openapi/apps.yaml", Text))
            .With(TestFile.Part("openapi/apps.names.yaml", "overlay: 1.0.0\nactions: [ { target: $..get, update: { operationId: renamed } } ]"))
            .Run();
        generated.AssertNoDiagnostics();
        Assert.Contains("RenamedAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_an_overlay_runs_its_document_again_and_no_other()
    {
        TestFile[] files = [Document("apps.openapi.json"), Document("other.openapi.json"), Overlay("apps.overlay.yaml", "renamed")];
        var generated = new GeneratorTest().With(files[0]).With(files[1]).With(files[2]).Run();
        Assert.Equal((0, 2), Reasons(generated, [.. files]));
        Assert.Equal((1, 1), Reasons(generated, [files[0], files[1], Overlay("apps.overlay.yaml", "anew")]));
        Assert.Equal((1, 1), Reasons(generated, [files[0], files[1]]));
    }

    private static (int Anew, int Cached) Reasons(Generated generated, System.Collections.Immutable.ImmutableArray<AdditionalText> files)
    {
        var run = generated.Driver.ReplaceAdditionalTexts(files).RunGenerators(generated.Compilation).GetRunResult().Results[0];
        var reasons = SecondRun.ReasonsOf(run, TrackingNames.Models).ToList();
        return (reasons.Count(static reason => !SecondRun.IsCached(reason)), reasons.Count(SecondRun.IsCached));
    }

    private const string Text = "openapi: 3.1.0\npaths: { /a: { get: { operationId: original, responses: {} } } }";

    private static TestFile Document(string path) => TestFile.Document(path, Text);

    private static TestFile Overlay(string path, string name, string extends = "") => TestFile.Overlay(
        path, $"overlay: 1.0.0\n{(extends.Length == 0 ? "" : $"extends: '{extends}'\n")}actions: [ {{ target: $..get, update: {{ operationId: {name} }} }} ]");
}
