using System.Text.Json.Nodes;

namespace PiwikGen.Benchmarks.Json;

/// <summary>A comparison of what does not come to the same would be worth nothing.</summary>
internal static class SameAnswer
{
    /// <summary>Fails unless both are the same JSON.</summary>
    public static void Demand(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new InvalidOperationException("What was read and written back is not what was read.");
        }
    }
}
