using Microsoft.CodeAnalysis;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Small documents of our own that show what mutated ones once brought to light.</summary>
public class FuzzRegressionTests
{
    [Theory]
    [InlineData("?\0[\n\uFFFD")]
    [InlineData("?\0[\n\uFFFD\n\n\n")]
    [InlineData("openapi: 3.1.0\ninfo: !![ {}\n")]
    [InlineData("openapi: 3.1.0\ninfo: !<>\n")]
    public void A_text_at_which_the_YAML_library_loses_its_way_is_not_YAML(string text)
    {
        var result = QuickRun.Of(text, "api.openapi.yaml");
        var problem = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("PWG1003", problem.Id);
        Assert.InRange(problem.Location.GetLineSpan().StartLinePosition.Line, 0, text.Count(static unit => unit == '\n'));
    }
}
