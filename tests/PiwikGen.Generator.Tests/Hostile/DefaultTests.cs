using System.Text.Json.Nodes;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Defaults of another type than their schema's: they become no code.</summary>
public class DefaultTests
{
    [Theory]
    [InlineData("integer", null, "\"1; PwnedX()\"")]
    [InlineData("boolean", null, "\"true||PwnedX()\"")]
    [InlineData("number", null, "1e9999")]
    [InlineData("number", null, "\"NaN\"")]
    [InlineData("string", "date", "\"2020-01-01\\\"); PwnedX(\\\"\"")]
    [InlineData("string", "uuid", "\"PwnedX\"")]
    [InlineData("array", null, "{ \"PwnedX\": 1 }")]
    public void A_default_or_constant_of_another_type_is_no_code(string type, string? format, string value)
    {
        string[] keywords = ["default", "const", "example"];
        Oracles.AssertInert(HostileDocument.Run(keywords.Select(keyword => HostileDocument.With(root =>
        {
            var schema = new JsonObject { ["type"] = type, [keyword] = JsonNode.Parse(value) };
            if (format is not null)
            {
                schema["format"] = format;
            }

            root["components"]!["schemas"]!["Pet"]!["properties"]!["own"] = schema;
            root["paths"]!["/pets/{id}"]!["get"]!["parameters"]![1]!["schema"] = schema.DeepClone();
        }))));
    }
}
