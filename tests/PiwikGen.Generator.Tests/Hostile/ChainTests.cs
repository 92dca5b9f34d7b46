using System.Globalization;
using System.Text;

namespace PiwikGen.Generator.Tests.Hostile;

/// <summary>Long chains of references from schema to schema.</summary>
public class ChainTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_chain_of_references_ends(int length)
    {
        var schemas = new StringBuilder();
        for (var index = 0; index < length; index++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $$""" "s{{index}}": { "$ref": "#/components/schemas/s{{index + 1}}" },""");
        }

        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + $$""" "s{{length}}": { "type": "string" } """)));
    }

    [Fact]
    public void A_chain_of_conjunctions_ends()
    {
        var schemas = new StringBuilder();
        for (var index = 0; index < 300; index++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $$""" "s{{index}}": { "allOf": [ { "$ref": "#/components/schemas/s{{index + 1}}" }, { "properties": { "p{{index}}": { "type": "string" } } } ] },""");
        }

        Bounded.InSeconds(30, () => QuickRun.Of(Document(schemas + """ "s300": { "type": "object" } """)));
    }

    private static string Document(string schemas) => $$"""{ "openapi": "3.1.0", "paths": {}, "components": { "schemas": { {{schemas}} } } }""";
}
