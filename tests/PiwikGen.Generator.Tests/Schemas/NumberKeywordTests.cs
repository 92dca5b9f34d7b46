namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>Keywords of numbers and booleans.</summary>
public class NumberKeywordTests
{
    [Theory]
    [InlineData("type: integer", typeof(long?), "9223372036854775807")]
    [InlineData("type: integer, format: int32", typeof(int?), "-2147483648")]
    [InlineData("type: integer, format: int64", typeof(long?), "-9223372036854775808")]
    [InlineData("type: integer, format: uint64", typeof(ulong?), "18446744073709551615")]
    [InlineData("type: integer, maximum: 18446744073709551615", typeof(ulong?), "18446744073709551615")]
    [InlineData("type: number", typeof(double?), "0.1")]
    [InlineData("type: number, format: float", typeof(double?), "1E+300")]
    [InlineData("type: number, format: decimal", typeof(decimal?), "79228162514264337593543950335")]
    [InlineData("type: boolean", typeof(bool?), "false")]
    [InlineData("minimum: 3", typeof(double?), "3")]
    public void A_type_and_its_format_decide_the_type(string schema, Type type, string json)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: { {{schema}} } } }""");
        Assert.Equal(type, live.Property("A").PropertyType);
        live.AssertKeeps($$"""{"a":{{json}}}""");
    }

    [Theory]
    [InlineData("minimum: 1, maximum: 500", "Range: 1 to 500.")]
    [InlineData("minimum: 1", "At least 1.")]
    [InlineData("maximum: 9.5", "At most 9.5.")]
    [InlineData("exclusiveMinimum: 0", "Greater than 0.")]
    [InlineData("exclusiveMaximum: 10", "Less than 10.")]
    [InlineData("exclusiveMinimum: 0, maximum: 10", "Greater than 0, at most 10.")]
    [InlineData("multipleOf: 0.25", "A multiple of 0.25.")]
    public void A_range_is_told_and_not_checked(string keywords, string sentence)
    {
        var live = LiveSchema.Of($$"""{ type: object, properties: { a: { type: number, {{keywords}} } } }""");
        Assert.Contains($"<summary>{sentence}</summary>", live.Generated.Text, StringComparison.Ordinal);
        live.AssertKeeps("""{"a":-12345.67}""");
    }

    [Fact]
    public void An_exclusive_bound_of_3_0_is_a_flag()
    {
        var live = LiveSchema.Of("{ type: object, properties: { a: { type: integer, minimum: 0, exclusiveMinimum: true } } }", version: "3.0.3");
        Assert.Contains("<summary>Greater than 0.</summary>", live.Generated.Text, StringComparison.Ordinal);
    }
}
