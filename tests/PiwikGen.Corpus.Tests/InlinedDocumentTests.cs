using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests;

/// <summary>A document without a single named schema, as vendors publish them: made from Piwik PRO's, with every reference replaced by its target.</summary>
public partial class InlinedDocumentTests(ITestOutputHelper output)
{
    [CorpusFact("piwikpro-bundled")]
    public void A_document_without_named_schemas_compiles_with_names_from_places_and_shared_types()
    {
        var document = InlinedDocument.Of(Documents());
        var objects = Count(document, static node => node is JsonObject members && members["properties"] is JsonObject);
        var (row, types) = Generate(document);

        output.WriteLine($"{document.ToJsonString().Length} characters, {objects} inline objects, {row.Operations} of {row.OperationsInDocument} operations, {types.Count} types, {row.Characters} characters emitted");
        output.WriteLine("Longest names: " + string.Join(", ", types.OrderByDescending(static name => name.Length).Take(5)));
        Assert.Equal("", row.FirstError);
        Assert.Equal(row.OperationsInDocument, row.Operations);
        Assert.True(types.Count * 2 < objects, "Equal shapes do not share types.");
        Assert.All(types, static name => Assert.InRange(name.Length, 1, 128));
        Assert.DoesNotContain(types, static name => Nameless().IsMatch(name));
    }

    [CorpusFact("piwikpro-bundled")]
    public void An_operation_more_renames_no_type_of_the_others()
    {
        var document = InlinedDocument.Of(Documents());
        var (_, all) = Generate(document);
        var paths = document["paths"]!.AsObject();
        var last = paths.Last();
        paths.Remove(last.Key);
        var (_, fewer) = Generate(document);

        Assert.True(all.Count > fewer.Count, $"{last.Key} brings no type of its own.");
        Assert.Empty(fewer.Except(all));
    }

    private static IEnumerable<JsonObject> Documents() => Directory.EnumerateFiles(CorpusFolder.Of("piwikpro-bundled")!, "*.json")
        .Order(StringComparer.Ordinal)
        .Select(static path => JsonNode.Parse(File.ReadAllText(path))!.AsObject())
        .Where(static document => !document.ContainsKey("swagger"));

    private static (CorpusRow Row, IReadOnlySet<string> Types) Generate(JsonObject document)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(path, document.ToJsonString());
        try
        {
            var row = DocumentCheck.OfThisBuild.Run(path, null, out var trees);
            return (row, EmittedCode.TypeNamesIn(trees).ToHashSet(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Count(JsonNode? node, Func<JsonNode?, bool> counts) => (counts(node) ? 1 : 0) + node switch
    {
        JsonArray items => items.Sum(item => Count(item, counts)),
        JsonObject members => members.Sum(member => Count(member.Value, counts)),
        _ => 0,
    };

    [GeneratedRegex("^(Anonymous|Inline|Object|Type|Schema|Model)[0-9]*$")]
    private static partial Regex Nameless();
}
