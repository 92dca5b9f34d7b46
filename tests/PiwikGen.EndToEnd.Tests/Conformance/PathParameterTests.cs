namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every cell of the table for path parameters (OpenAPI 3.1, 4.8.12; RFC 6570).</summary>
public class PathParameterTests : ParameterTest
{
    [Fact]
    public Task Simple_primitive() => SendsTarget("/pathSimplePrimitive/blue", static client => client.PathSimplePrimitiveAsync("blue"));

    [Fact]
    public Task Simple_array() => SendsTarget("/pathSimpleArray/blue,black,brown", static client => client.PathSimpleArrayAsync(Colors));

    [Fact]
    public Task Simple_object() => SendsTarget("/pathSimpleObject/R,100,G,200,B,150", static client => client.PathSimpleObjectAsync(Rgb));

    [Fact]
    public Task Simple_explode_primitive() => SendsTarget("/pathSimpleExplodePrimitive/blue", static client => client.PathSimpleExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Simple_explode_array() => SendsTarget("/pathSimpleExplodeArray/blue,black,brown", static client => client.PathSimpleExplodeArrayAsync(Colors));

    [Fact]
    public Task Simple_explode_object() => SendsTarget("/pathSimpleExplodeObject/R=100,G=200,B=150", static client => client.PathSimpleExplodeObjectAsync(Rgb));

    [Fact]
    public Task Label_primitive() => SendsTarget("/pathLabelPrimitive/.blue", static client => client.PathLabelPrimitiveAsync("blue"));

    [Fact]
    public Task Label_array() => SendsTarget("/pathLabelArray/.blue,black,brown", static client => client.PathLabelArrayAsync(Colors));

    [Fact]
    public Task Label_object() => SendsTarget("/pathLabelObject/.R,100,G,200,B,150", static client => client.PathLabelObjectAsync(Rgb));

    [Fact]
    public Task Label_explode_primitive() => SendsTarget("/pathLabelExplodePrimitive/.blue", static client => client.PathLabelExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Label_explode_array() => SendsTarget("/pathLabelExplodeArray/.blue.black.brown", static client => client.PathLabelExplodeArrayAsync(Colors));

    [Fact]
    public Task Label_explode_object() => SendsTarget("/pathLabelExplodeObject/.R=100.G=200.B=150", static client => client.PathLabelExplodeObjectAsync(Rgb));

    [Fact]
    public Task Matrix_primitive() => SendsTarget("/pathMatrixPrimitive/;color=blue", static client => client.PathMatrixPrimitiveAsync("blue"));

    [Fact]
    public Task Matrix_array() => SendsTarget("/pathMatrixArray/;color=blue,black,brown", static client => client.PathMatrixArrayAsync(Colors));

    [Fact]
    public Task Matrix_object() => SendsTarget("/pathMatrixObject/;color=R,100,G,200,B,150", static client => client.PathMatrixObjectAsync(Rgb));

    [Fact]
    public Task Matrix_explode_primitive() => SendsTarget("/pathMatrixExplodePrimitive/;color=blue", static client => client.PathMatrixExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Matrix_explode_array() => SendsTarget("/pathMatrixExplodeArray/;color=blue;color=black;color=brown", static client => client.PathMatrixExplodeArrayAsync(Colors));

    [Fact]
    public Task Matrix_explode_object() => SendsTarget("/pathMatrixExplodeObject/;R=100;G=200;B=150", static client => client.PathMatrixExplodeObjectAsync(Rgb));

    [Fact]
    public Task The_default_for_an_array_is_simple() => SendsTarget("/pathDefaultArray/blue,black,brown", static client => client.PathDefaultArrayAsync(Colors));

    [Fact]
    public Task The_default_for_an_object_is_simple() => SendsTarget("/pathDefaultObject/R,100,G,200,B,150", static client => client.PathDefaultObjectAsync(Rgb));

    [Fact]
    public Task Content_is_json() => SendsTarget("/pathContent/%7B%22name%22%3A%22a%2Fb%22%7D", static client => client.PathContentAsync(new() { Name = "a/b" }));

    [Fact]
    public Task Everything_is_encoded_exactly_once() => SendsTarget("/pathSimplePrimitive/a%2Fb%3Fc%23d%20%25e%2520%C3%A9%F0%9F%8E%A8%3B%2C..", static client => client.PathSimplePrimitiveAsync("a/b?c#d %e%20\u00e9\U0001F3A8;,.."));

    [Fact]
    public Task A_delimiter_within_an_item_is_encoded() => SendsTarget("/pathSimpleArray/a%2Cb,c", static client => client.PathSimpleArrayAsync(["a,b", "c"]));

    [Fact]
    public Task Dots_that_are_encoded_already_are_encoded_again() => SendsTarget("/pathSimplePrimitive/%252e%252e", static client => client.PathSimplePrimitiveAsync("%2e%2e"));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public Task A_step_to_another_path_is_refused(string value) => Refuses("color", client => client.PathSimplePrimitiveAsync(value));
}
