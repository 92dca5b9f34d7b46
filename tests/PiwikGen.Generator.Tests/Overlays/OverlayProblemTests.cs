using Microsoft.CodeAnalysis;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Tests.Driver;
using PiwikGen.Generator.Tests.Hostile;

namespace PiwikGen.Generator.Tests.Overlays;

/// <summary>What overlays that cannot be carried out come to: a diagnostic at the place, and the rest of the work.</summary>
public class OverlayProblemTests
{
    private const string Shop = """
        openapi: 3.1.0
        paths:
          /pets: { get: { operationId: listPets, tags: [ pets ], responses: {} } }
        """;

    [Fact]
    public void A_target_that_is_gone_is_a_warning_at_its_line_and_the_next_action_is_carried_out()
    {
        var generated = With("""
            overlay: 1.0.0
            actions:
              - target: $.paths['/cats'].get
                remove: true
              - target: $.paths['/pets'].get
                update: { operationId: renamed }
            """);
        var (message, path, line, column) = generated.Diagnostic("PWG5004");
        Assert.Contains("$.paths['/cats'].get", message, StringComparison.Ordinal);
        Assert.Equal(("/project/shop.overlay.yaml", 3, 13), (path, line, column));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(generated.Diagnostics).DefaultSeverity);
        Assert.Contains("RenamedAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_cannot_be_read_is_an_error_that_names_the_character()
    {
        var generated = With("overlay: 1.0.0\nactions:\n  - target: $.paths[?length(@.get) > 1]\n    remove: true");
        var (message, _, line, _) = generated.Diagnostic("PWG5005");
        Assert.Contains("at character 16: the function 'length' is not supported", message, StringComparison.Ordinal);
        Assert.Equal((3, DiagnosticSeverity.Error), (line, generated.Diagnostics[0].DefaultSeverity));
        Assert.Contains("ListPetsAsync", generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overlay: 2.0.0\nactions: []", "PWG5002", 1)]
    [InlineData("overlay: 1.01\nactions: []", "PWG5002", 1)]
    [InlineData("overlay: { a: 1 }\nactions: []", "PWG5002", 1)]
    [InlineData("overlay: 1.0.0\nactions: { target: $ }", "PWG5006", 2)]
    [InlineData("overlay: 1.0.0", "PWG5006", 1)]
    [InlineData("overlay: 1.0.0\nactions:\n  - remove: true", "PWG5006", 3)]
    [InlineData("overlay: 1.0.0\nactions:\n  - target: $.paths", "PWG5006", 3)]
    [InlineData("overlay: 1.0.0\nactions:\n  - target: [ $.paths ]\n    remove: true", "PWG5006", 3)]
    [InlineData("overlay: 1.1.0\nactions:\n  - target: $.paths\n    copy: { a: 1 }", "PWG5006", 4)]
    [InlineData("overlay: 1.0.0\nactions: [ hello ]", "PWG5006", 2)]
    [InlineData("overlay: 1.0.0\nactions:\n  - target: $\n    remove: true", "PWG5007", 3)]
    [InlineData("overlay: 1.0.0\nactions:\n  - target: $.paths\n    update: text", "PWG5007", 3)]
    [InlineData("overlay: 1.0.0\nactions:\n  - target: $.openapi\n    update: { a: 1 }", "PWG5007", 3)]
    [InlineData("overlay: 1.1.0\nactions:\n  - target: $.paths\n    copy: $.paths..*", "PWG5007", 4)]
    [InlineData("overlay: 1.1.0\nactions:\n  - target: $.paths\n    copy: $.gone", "PWG5004", 4)]
    [InlineData("openapi: 3.1.0", "PWG5001", 1)]
    [InlineData("[]", "PWG5001", 1)]
    public void An_overlay_that_is_no_good_says_where_and_the_document_is_generated_as_it_is(string overlay, string id, int line)
    {
        var generated = With(overlay);
        Assert.Equal(("/project/shop.overlay.yaml", line), (generated.Diagnostic(id).Path, generated.Diagnostic(id).Line));
        Assert.Contains("ListPetsAsync", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_that_is_neither_JSON_nor_YAML_is_reported_as_any_file()
    {
        Assert.Equal("/project/shop.overlay.yaml", With("overlay: [1").Diagnostic("PWG1003").Path);
        Assert.Equal("/project/shop.overlay.yaml", With("").Diagnostic("PWG1001").Path);
    }

    [Fact]
    public void Problems_of_what_an_overlay_brings_stand_in_the_overlay_and_others_in_the_document()
    {
        var generated = new GeneratorTest()
            .With(TestFile.Document("shop.openapi.yaml", Shop.Replace("responses: {}", "responses: { \"200\": { $ref: '#/gone' } }", StringComparison.Ordinal)))
            .With(TestFile.Overlay("shop.overlay.yaml", """
                overlay: 1.0.0
                actions:
                  - target: $.paths['/pets']
                    update:
                      post: { operationId: addPet, responses: { "201": { $ref: "#/missing" } } }
                """))
            .Run();
        var places = generated.Diagnostics.Where(static diagnostic => diagnostic.Id == "PWG2002").Select(static diagnostic => diagnostic.Location.GetLineSpan()).Select(static place => (place.Path, place.StartLinePosition.Line + 1));
        Assert.Equal([("/project/shop.openapi.yaml", 3), ("/project/shop.overlay.yaml", 5)], places.Order());
    }

    [Theory]
    [InlineData("$..*", 1000)]
    [InlineData("$[?$..*[?$..*[?$..*[?$..*[?$..*]]]]]", 40)]
    public void An_overlay_that_multiplies_a_document_is_stopped(string target, int actions)
    {
        var action = $$"""{ "target": "{{target}}", "update": { "a": { "b": { "c": [ 1, 2, 3 ] } } } }""";
        var overlay = $$"""{ "overlay": "1.0.0", "actions": [ {{string.Join(",", Enumerable.Repeat(action, actions))}} ] }""";
        Bounded.InSeconds(20, () =>
        {
            var result = QuickRun.Of([TestFile.Document("shop.openapi.yaml", Shop), TestFile.Overlay("shop.overlay.json", overlay)]);
            Assert.Equal(DiagnosticSeverity.Error, Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Id == "PWG5008").DefaultSeverity);
        });
    }

    [Fact]
    public void An_overlay_nests_no_deeper_than_a_document_may()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        // Laid over itself as deep as a document may be, on a small stack; then below itself, which is too deep.
        var deep = Nested(ReadingLimits.Depth - 4);
        var document = $$"""{ "openapi": "3.1.0", "paths": {}, "x-deep": {{deep}} }""";
        var overlay = $$"""{ "overlay": "1.0.0", "actions": [ { "target": "$.x-deep", "update": {{deep}} }, { "target": "$..[?@ == 1]", "update": 2 }, { "target": "$..[?@ == 2]", "remove": true } ] }""";
        Assert.Empty(QuickRun.Of([TestFile.Document("a.openapi.json", document), TestFile.Overlay("a.overlay.json", overlay)]).Diagnostics);

        var below = $$"""{ "overlay": "1.0.0", "actions": [ { "target": "$.x-deep.a.a.a.a", "update": {{deep}} } ] }""";
        var problem = Assert.Single(QuickRun.Of([TestFile.Document("a.openapi.json", document), TestFile.Overlay("a.overlay.json", below)]).Diagnostics);
        Assert.Equal("PWG5008", problem.Id);
    }

    private static Generated With(string overlay) => new GeneratorTest()
        .With(TestFile.Document("shop.openapi.yaml", Shop))
        .With(TestFile.Overlay("shop.overlay.yaml", overlay))
        .Run();
}
