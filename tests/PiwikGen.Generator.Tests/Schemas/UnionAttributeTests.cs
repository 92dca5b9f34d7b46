using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Unions have the shape of C#'s own.</summary>
public class UnionAttributeTests
{
    private const string Marker = "namespace System.Runtime.CompilerServices { internal sealed class UnionAttribute : System.Attribute; }";

    [Fact]
    public void A_compiler_that_knows_unions_sees_ours_as_such()
    {
        var test = new Driver.GeneratorTest()
            .With(Driver.TestFile.Document("api.openapi.yaml", """
                openapi: 3.1.0
                info: { title: Things, version: "1" }
                components:
                  schemas:
                    Cat: { type: object, required: [lives], properties: { lives: { type: integer } } }
                    Thing: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: string }] }
                """))
            .WithProperty("PiwikGenUnionAttribute", "true")
            .WithCode(Marker);
        var generated = test.Run();
        Assert.Contains("[global::System.Runtime.CompilerServices.Union]", generated.Text, StringComparison.Ordinal);
        if (LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString() is "13.0" or "12.0")
        {
            return;
        }

        // A switch over all cases is complete, patterns look at the value, and each case converts.
        generated.AssertCompiles(LanguageVersion.Preview, Marker + "\n" + """
            #pragma warning disable CS1591
            #nullable enable
            public static class Switches
            {
                public static string Of(Acme.Api.Thing thing) => thing switch
                {
                    Acme.Api.Cat cat => cat.Lives.ToString(),
                    string text => text,
                    System.Text.Json.JsonElement json => json.GetRawText(),
                };

                public static Acme.Api.Thing From(Acme.Api.Cat cat) => cat;
            }
            """);
    }

    [Fact]
    public void Where_the_framework_has_no_such_attribute_there_is_none()
    {
        var live = LiveSchema.Of("oneOf: [{ type: integer }, { type: string }]");
        Assert.DoesNotContain("CompilerServices.Union", live.Generated.Text, StringComparison.Ordinal);
    }
}
