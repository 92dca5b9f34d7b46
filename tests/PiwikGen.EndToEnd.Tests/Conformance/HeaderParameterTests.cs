namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every cell of the table for header parameters.</summary>
public class HeaderParameterTests : ParameterTest
{
    [Fact]
    public Task Simple_primitive() => SendsHeader("X-Color", "blue", static client => client.HeaderPrimitiveAsync("blue"));

    [Fact]
    public Task Simple_array() => SendsHeader("X-Color", "blue,black,brown", static client => client.HeaderArrayAsync(Colors));

    [Fact]
    public Task Simple_object() => SendsHeader("X-Color", "R,100,G,200,B,150", static client => client.HeaderObjectAsync(Rgb));

    [Fact]
    public Task Simple_explode_primitive() => SendsHeader("X-Color", "blue", static client => client.HeaderExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Simple_explode_array() => SendsHeader("X-Color", "blue,black,brown", static client => client.HeaderExplodeArrayAsync(Colors));

    [Fact]
    public Task Simple_explode_object() => SendsHeader("X-Color", "R=100,G=200,B=150", static client => client.HeaderExplodeObjectAsync(Rgb));

    [Fact]
    public Task The_default_for_an_array_is_simple() => SendsHeader("X-Color", "blue,black,brown", static client => client.HeaderDefaultArrayAsync(Colors));

    [Fact]
    public Task The_default_for_an_object_is_simple_without_explode() => SendsHeader("X-Color", "R,100,G,200,B,150", static client => client.HeaderDefaultObjectAsync(Rgb));

    [Fact]
    public Task Content_is_json() => SendsHeader("X-Filter", "{\"name\":\"a\",\"tags\":[\"b\"]}", static client => client.HeaderContentAsync(new() { Name = "a", Tags = ["b"] }));

    [Fact]
    public Task A_number_is_sent_under_its_own_name() => SendsHeader("X-Rate-Limit", "-3", static client => client.QueryNamesAsync(xRateLimit: -3));

    [Fact]
    public Task What_is_not_given_is_not_sent() => SendsHeader("X-Color", null, static client => client.HeaderPrimitiveAsync());

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public Task A_line_break_or_nul_is_refused(string value) => Refuses("X-Color", client => client.HeaderPrimitiveAsync(value));

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0b")]
    public Task A_line_break_or_nul_within_an_item_is_refused(string value) => Refuses("X-Color", client => client.HeaderArrayAsync(["a", value]));
}
