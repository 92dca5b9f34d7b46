using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace PiwikGen.Corpus.Tests;

/// <summary>The official test suite of JSON Schema, draft 2020-12: what a schema allows is read, kept and written.</summary>
public class JsonSchemaSuiteTests(ITestOutputHelper output)
{
    private const string Refused = "refused";

    [CorpusFact("json-schema-test-suite", "tests", "draft2020-12")]
    public async Task Every_schema_compiles_and_every_valid_instance_is_read_and_written_back()
    {
        var problems = new List<string>();
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var different = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (schemas, instances, equal) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(CorpusFolder.Of("json-schema-test-suite", "tests", "draft2020-12")!, "*.json").Order(StringComparer.Ordinal))
        {
            var group = Path.GetFileNameWithoutExtension(file);
            var cases = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
            var (client, problem) = LoadedClient.Load(SchemaDocument.Of(cases.Select(static one => one!["schema"]).ToList()).ToJsonString());
            schemas += cases.Count;
            if (client is null)
            {
                problems.Add($"{group}: {problem}");
                continue;
            }

            using (client)
            {
                for (var index = 0; index < cases.Count; index++)
                {
                    foreach (var test in cases[index]!["tests"]!.AsArray().Where(static test => test!["valid"]!.GetValue<bool>()))
                    {
                        instances++;
                        var difference = await RoundTripAsync(client, index, test!["data"]);
                        equal += difference is null ? 1 : 0;
                        if (difference is Refused)
                        {
                            refused[group] = refused.GetValueOrDefault(group) + 1;
                        }
                        else if (difference?.StartsWith("!", StringComparison.Ordinal) == true)
                        {
                            problems.Add($"{group} {index}, {test["description"]}: {difference}");
                        }
                        else if (difference is not null)
                        {
                            different[group] = different.GetValueOrDefault(group) + 1;
                        }
                    }
                }
            }
        }

        output.WriteLine($"{schemas} schemas, {instances} valid instances, {equal} read and written back equal");
        output.WriteLine("Written back otherwise, of a kind that the C# type cannot hold: " + string.Join(", ", different.Select(static group => $"{group.Key} {group.Value}")));
        output.WriteLine("Refused, as a whole answer of a kind for which the C# type has no value: " + string.Join(", ", refused.Select(static group => $"{group.Key} {group.Value}")));
        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n" + string.Join("\n", problems.Take(40)));
        Assert.InRange(different.Values.Sum() + refused.Values.Sum(), 0, instances / 8);
    }

    /// <summary>Null where what was written equals what was read; with an exclamation mark where it could not be read.</summary>
    private static async Task<string?> RoundTripAsync(LoadedClient client, int index, JsonNode? data)
    {
        try
        {
            var value = await client.ReadAsync($"GetS{index}", data?.ToJsonString() ?? "null");
            var written = await client.WriteAsync($"PutS{index}", value);
            var actual = written.Length == 0 ? null : JsonNode.Parse(written);
            return JsonEquality.Differences(data, actual).FirstOrDefault();
        }
        catch (PiwikGen.Responses.ApiException e) when (e.Message.Contains("where a value is due", StringComparison.Ordinal) || e.Message.Contains("Expected a", StringComparison.Ordinal))
        {
            return Refused;
        }
        catch (Exception e)
        {
            return "!" + e.GetType().Name + ": " + e.Message.ReplaceLineEndings(" ");
        }
    }
}
