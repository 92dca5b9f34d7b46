using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class DeepObjectTests
{
    [Theory]
    [InlineData("""{"a":{"b":{"c":1}}}""", "f%5Ba%5D%5Bb%5D%5Bc%5D=1")]
    [InlineData("""{"a":["x","y"]}""", "f%5Ba%5D%5B%5D=x&f%5Ba%5D%5B%5D=y")]
    [InlineData("""{"a":[{"id":1},{"id":2}]}""", "f%5Ba%5D%5B0%5D%5Bid%5D=1&f%5Ba%5D%5B1%5D%5Bid%5D=2")]
    [InlineData("""{"a":[["x"],["y"]]}""", "f%5Ba%5D%5B0%5D%5B%5D=x&f%5Ba%5D%5B1%5D%5B%5D=y")]
    [InlineData("""{"a":[],"b":{},"c":1}""", "f%5Bc%5D=1")]
    [InlineData("""{"a":true,"b":""}""", "f%5Ba%5D=true&f%5Bb%5D=")]
    public async Task Members_of_members_are_in_brackets(string json, string expected)
    {
        Assert.Equal($"/a?{expected}", await Wire.Target("/a", request => request.AddAnyQuery("f", json, ParameterStyle.DeepObject, true)));
    }

    [Fact]
    public async Task Arrays_of_scalars_without_explode_are_one_value()
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("filter", """{"name":["x","y"]}""", ParameterStyle.DeepObject, false));

        Assert.Equal("/a?filter%5Bname%5D=x,y", target);
    }

    [Fact]
    public async Task Names_and_values_of_members_are_encoded()
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("f", """{"a]=b&c":"x&y=z"}""", ParameterStyle.DeepObject, true));

        Assert.Equal("/a?f%5Ba%5D%3Db%26c%5D=x%26y%3Dz", target);
    }

    [Fact]
    public async Task Values_within_an_exploded_form_object_use_brackets()
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("f", """{"a":1,"b":{"c":2},"d":["x","y"]}""", ParameterStyle.Form, true));

        Assert.Equal("/a?a=1&b%5Bc%5D=2&d=x,y", target);
    }

    [Fact]
    public async Task Values_within_a_delimited_array_are_their_json()
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("f", """[{"a":1},"b"]""", ParameterStyle.Form, false));

        Assert.Equal("/a?f=%7B%22a%22%3A1%7D,b", target);
    }
}
