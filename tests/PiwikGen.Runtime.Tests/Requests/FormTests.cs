using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class FormTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":"x","b":1.50,"c":true,"d":null,"e":""}""", "a=x&b=1.50&c=true&e=")]
    [InlineData("""{"a":["x","y",null],"b":[]}""", "a=x&a=y")]
    [InlineData("""{"a":{"b":{"c":1},"d":["x","y"]}}""", "a%5Bb%5D%5Bc%5D=1&a%5Bd%5D%5B%5D=x&a%5Bd%5D%5B%5D=y")]
    [InlineData("""{"a":[{"id":1},{"id":2}]}""", "a%5B0%5D%5Bid%5D=1&a%5B1%5D%5Bid%5D=2")]
    public async Task Members_are_fields(string json, string expected)
    {
        var sent = await Wire.Post(request => request.SetAnyForm(json));

        Assert.Equal(expected, sent.Text);
        Assert.Equal("application/x-www-form-urlencoded", sent["Content-Type"]);
    }

    [Fact]
    public async Task Blanks_are_plus_and_everything_else_is_encoded()
    {
        var sent = await Wire.Post(request => request.SetAnyForm("{\"a b&c\":\"x y+z=1&\u00e9\\r\\n%\U0001F600\"}"));

        Assert.Equal("a+b%26c=x+y%2Bz%3D1%26%C3%A9%0D%0A%25%F0%9F%98%80", sent.Text);
    }

    [Fact]
    public async Task Members_with_an_encoding_follow_it()
    {
        var encoding = new FormEncoding()
            .Add("csv", ParameterStyle.Form, false)
            .Add("pipes", ParameterStyle.PipeDelimited, false)
            .Add("flat", ParameterStyle.Form, true)
            .Add("deep", ParameterStyle.DeepObject, true)
            .AddJson("json").AddJson("none");

        var sent = await Wire.Post(request => request.SetAnyForm(
            """{"csv":[1,2],"pipes":["a","b"],"flat":{"x":1,"y":2},"deep":{"z":[3]},"json":{"q":[1]},"none":null,"other":4}""", encoding));

        Assert.Equal("csv=1,2&pipes=a%7Cb&x=1&y=2&deep%5Bz%5D%5B%5D=3&json=%7B%22q%22%3A%5B1%5D%7D&other=4", sent.Text);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"a\"")]
    [InlineData("null")]
    public void A_form_that_is_no_object_is_refused(string json)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));

        Assert.Throws<ArgumentException>(() => request.SetAnyForm(json));
    }
}
