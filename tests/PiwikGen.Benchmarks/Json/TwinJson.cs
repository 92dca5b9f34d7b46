using System.Text.Json;
using System.Text.Json.Serialization;

namespace PiwikGen.Benchmarks.Json;

/// <summary>System.Text.Json's source generator for the twins, with its fast path for writing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TwinPage))]
[JsonSerializable(typeof(TwinDocument))]
[JsonSerializable(typeof(TwinSummaryPage))]
internal sealed partial class TwinJson : JsonSerializerContext
{
    /// <summary>The same without generated code.</summary>
    public static JsonSerializerOptions Reflection { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
