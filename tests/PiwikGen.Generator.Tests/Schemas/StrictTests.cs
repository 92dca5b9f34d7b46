using System.Text.Json;

namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>What <c>PiwikGenStrict</c> changes.</summary>
public class StrictTests
{
    private const string Required = "{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: integer }, c: { type: integer } } }";

    [Fact]
    public void A_required_member_that_is_missing_is_its_default()
    {
        var live = LiveSchema.Of(Required);
        Assert.Equal("""{"a":"x","b":0}""", live.RoundTrip("""{"a":"x"}"""));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    public void Where_reading_is_strict_it_is_an_error_that_names_it(string kind)
    {
        var live = LiveSchema.Of(Required, properties: [("PiwikGenStrict", "true"), ("PiwikGenModelKind", kind)]);
        var error = Assert.Throws<JsonException>(() => live.Read("""{"a":"x","c":1}"""));
        Assert.Contains("'b'", error.Message, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":"x","b":1}""");
    }

    [Fact]
    public void Strict_reading_counts_more_members_than_a_word_has_bits()
    {
        var names = Enumerable.Range(0, 70).Select(static i => $"m{i}").ToList();
        var live = LiveSchema.Of(
            $"{{ type: object, required: [{string.Join(", ", names)}], properties: {{ {string.Join(", ", names.Select(static name => name + ": { type: integer }"))} }} }}",
            properties: ("PiwikGenStrict", "true"));
        live.AssertKeeps("{" + string.Join(",", names.Select(static name => $"\"{name}\":1")) + "}");
        var error = Assert.Throws<JsonException>(() => live.Read("{" + string.Join(",", names.Where(static name => name != "m68").Select(static name => $"\"{name}\":1")) + "}"));
        Assert.Contains("'m68'", error.Message, StringComparison.Ordinal);
    }
}
