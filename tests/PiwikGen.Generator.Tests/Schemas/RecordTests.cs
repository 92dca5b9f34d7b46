namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>What <c>PiwikGenModelKind=record</c> changes.</summary>
public class RecordTests
{
    private static LiveSchema Of(string schema) => LiveSchema.Of(schema, properties: ("PiwikGenModelKind", "record"));

    [Fact]
    public void A_record_is_changed_by_with()
    {
        var live = Of("{ type: object, required: [a], properties: { a: { type: string }, b: { type: integer } } }");
        live.AssertKeeps("""{"a":"x","b":1}""");
        live.AssertCompiles("""
            using Acme.Api;
            public static class Copies { public static Thing Of(Thing thing) => thing with { A = "y" }; }
            """);
    }

    [Fact]
    public void Records_are_equal_by_their_members()
    {
        var live = Of("{ type: object, properties: { a: { type: string }, b: { type: object, properties: { c: { type: integer } } } } }");
        Assert.Equal(live.Read("""{"a":"x","b":{"c":1}}"""), live.Read("""{"b":{"c":1},"a":"x"}"""));
        Assert.NotEqual(live.Read("""{"a":"x"}"""), live.Read("""{"a":"y"}"""));
    }

    [Fact]
    public void Lists_and_maps_within_records_are_equal_only_if_they_are_the_same_object()
    {
        var live = Of("{ type: object, properties: { a: { type: array, items: { type: integer } } } }");
        dynamic one = live.Read("""{"a":[1]}""")!;
        dynamic other = live.Read("""{"a":[1]}""")!;
        Assert.NotEqual((object)one, (object)other);
        Assert.Equal((object)one, (object)one);
    }

    [Fact]
    public void A_password_is_never_printed()
    {
        var live = Of("{ type: object, properties: { name: { type: string }, pin: { type: string, format: password } } }");
        var text = live.Read("""{"name":"Ann","pin":"CANARY"}""")!.ToString()!;
        Assert.Contains("Ann", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
    }
}
