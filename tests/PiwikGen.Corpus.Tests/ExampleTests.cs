using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests;

/// <summary>Every example in Piwik PRO's documents, through the types that are generated for its schema.</summary>
public class ExampleTests(ITestOutputHelper output)
{
    [CorpusFact("piwikpro-bundled")]
    public async Task What_an_example_says_is_read_and_written_back()
    {
        var contradicting = Contradicting();
        var (examples, equal, disagreeing) = (0, 0, 0);
        var excuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var path in Directory.EnumerateFiles(CorpusFolder.Of("piwikpro-bundled")!, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var document = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var pairs = document.ContainsKey("swagger") ? [] : ExamplePair.In(document);
            if (pairs.Count == 0)
            {
                continue;
            }

            var (client, problem) = LoadedClient.Load(DocumentOf(document, pairs).ToJsonString());
            if (client is null)
            {
                problems.Add($"{name}: {problem}");
                continue;
            }

            using (client)
            {
                var reasons = new DifferenceExcuses(new SchemaKnowledge(document));
                for (var index = 0; index < pairs.Count; index++)
                {
                    examples++;
                    var differences = await RoundTripAsync(client, index, pairs[index]);
                    var disagrees = contradicting.Contains($"{name} {pairs[index].Pointer}");
                    disagreeing += disagrees ? 1 : 0;
                    var unexcused = differences.Where(difference => !IsExcused(difference, pairs[index], reasons, excuses)).ToList();
                    equal += differences.Count == 0 ? 1 : 0;
                    if (unexcused.Count > 0 && (!disagrees || unexcused[0].StartsWith('!')))
                    {
                        problems.Add($"{name} {pairs[index].Pointer}: {unexcused[0]}");
                    }
                }
            }
        }

        output.WriteLine($"{examples} examples, {equal} written back equal, {disagreeing} that contradict their schemas and were read without an exception");
        output.WriteLine("Left out for a reason: " + string.Join(", ", excuses.Select(static excuse => $"{excuse.Key} {excuse.Value}")));
        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n" + string.Join("\n", problems.Take(60)));
    }

    private static async Task<List<string>> RoundTripAsync(LoadedClient client, int index, ExamplePair pair)
    {
        var wrapped = new JsonObject { ["value"] = pair.Example?.DeepClone() };
        try
        {
            var written = await client.WriteAsync($"PutE{index}", await client.ReadAsync($"GetE{index}", wrapped.ToJsonString()));
            return [.. JsonEquality.Differences(wrapped, JsonNode.Parse(written))];
        }
        catch (Exception e)
        {
            return ["!" + e.GetType().Name + ": " + e.Message.ReplaceLineEndings(" ")];
        }
    }

    private static bool IsExcused(string difference, ExamplePair pair, DifferenceExcuses reasons, SortedDictionary<string, int> excuses)
    {
        var excuse = reasons.Of(difference.Replace("$.value", "$", StringComparison.Ordinal), pair.Schema, pair.Example);
        if (excuse is not null)
        {
            excuses[excuse] = excuses.GetValueOrDefault(excuse) + 1;
        }

        return excuse is not null;
    }

    private static JsonObject DocumentOf(JsonObject document, List<ExamplePair> pairs)
    {
        var paths = new JsonObject();
        for (var index = 0; index < pairs.Count; index++)
        {
            var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["value"] = pairs[index].Schema?.DeepClone() } };
            var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/PiwikGenExample{index}" } } };
            var components = document["components"] as JsonObject ?? [];
            document["components"] = components.Parent is null ? components : document["components"];
            var schemas = document["components"]!["schemas"] as JsonObject ?? [];
            if (schemas.Parent is null)
            {
                document["components"]!.AsObject()["schemas"] = schemas;
            }

            schemas[$"PiwikGenExample{index}"] = schema;
            paths[$"/e{index}"] = new JsonObject
            {
                ["get"] = new JsonObject { ["operationId"] = $"getE{index}", ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "It", ["content"] = content.DeepClone() } } },
                ["put"] = new JsonObject { ["operationId"] = $"putE{index}", ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content }, ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Taken" } } },
            };
        }

        var built = document.DeepClone().AsObject();
        built["paths"] = paths;
        return built;
    }

    private static HashSet<string> Contradicting()
    {
        var list = CorpusFolder.Of("..", "facts", "piwik-example-mismatches.tsv");
        return list is null ? [] : File.ReadLines(list).Skip(1).Select(static line => line.Split('\t')).Select(static cells => $"{cells[0]} {cells[2].Replace("#/schemas/", "/components/schemas/", StringComparison.Ordinal)}").ToHashSet(StringComparer.Ordinal);
    }
}
