using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>A value of which nothing is demanded.</summary>
internal static class AnyValue
{
    private const int DeepEnough = 6;

    public static JsonNode? Of(Random random, int depth) => random.Next(depth < DeepEnough ? 8 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(-1000, 1000)),
        3 => JsonValue.Create(random.Next(-1000, 1000) / 8m),
        4 or 5 => JsonValue.Create(InstanceText.Plain(random)),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(random, depth + 2))]),
        _ => Object(random, depth),
    };

    public static JsonObject Object(Random random, int depth)
    {
        var value = new JsonObject();
        for (var index = random.Next(3); index > 0 && depth < DeepEnough; index--)
        {
            value[InstanceText.Key(random, index)] = Of(random, depth + 2);
        }

        return value;
    }
}
