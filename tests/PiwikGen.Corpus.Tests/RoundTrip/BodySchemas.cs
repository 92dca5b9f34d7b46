using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>The schemas that stand in bodies and answers themselves, and not among the named ones.</summary>
internal static class BodySchemas
{
    public static IEnumerable<(string Place, JsonNode? Schema)> In(JsonObject document)
    {
        var found = new List<(string Place, JsonNode? Schema)>();
        foreach (var part in new[] { "paths", "responses", "parameters" })
        {
            Collect(document[part], "/" + part, found);
        }

        foreach (var part in new[] { "responses", "requestBodies" })
        {
            Collect(document["components"]?[part], "/components/" + part, found);
        }

        return found.Where(static body => body.Schema is JsonObject schema && !schema.ContainsKey("$ref")).DistinctBy(static body => body.Schema!.ToJsonString());
    }

    private static void Collect(JsonNode? node, string place, List<(string Place, JsonNode? Schema)> found)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            var below = $"{place}/{name}";
            switch (name)
            {
                case "content" when value is JsonObject content:
                    found.AddRange(content.Where(static media => media.Key.Contains("json", StringComparison.OrdinalIgnoreCase)).Select(media => ($"{below}/{media.Key}", media.Value?["schema"])));
                    break;
                case "parameters" when value is JsonArray parameters:
                    found.AddRange(parameters.Where(static parameter => parameter?["in"]?.ToString() == "body").Select(parameter => (below, parameter!["schema"])));
                    break;
                case "schema" when place.Contains("/responses/", StringComparison.Ordinal):
                    found.Add((below, value));
                    break;
                case "example" or "examples" or "schema" or "headers":
                    break;
                default:
                    Collect(value, below, found);
                    break;
            }
        }
    }
}
