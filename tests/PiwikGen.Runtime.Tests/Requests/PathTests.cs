using System.Text.Json;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class PathTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Values_that_are_steps_or_nothing_are_refused(string value)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/api/{id}/x"));

        Assert.Equal("id", Assert.Throws<ArgumentException>(() => request.AddPath("id", value)).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentException>(() =>
            request.AddPath<List<string>, ListCodec<string, StringCodec>>("id", [value], ParameterStyle.Simple, false)).ParamName);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[null]")]
    public void Values_without_anything_in_them_are_refused(string json)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/api/{id}"));

        Assert.Equal("id", Assert.Throws<ArgumentException>(() => request.AddAnyPath("id", json, ParameterStyle.Simple, false)).ParamName);
    }

    [Fact]
    public void Null_is_refused_by_the_name_of_the_parameter()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/api/{id}"));

        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => request.AddPath("id", (string)null!)).ParamName);
    }

    [Theory]
    [InlineData("/api/{a}.")]
    [InlineData("/api/.{a}/x")]
    [InlineData("/api/%2e{a}/x")]
    public void A_dot_beside_a_dot_of_the_template_is_refused(string path)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, path));

        Assert.Throws<ArgumentException>(() => request.AddPath("a", "."));
    }

    [Theory]
    [InlineData("/api/../{a}")]
    [InlineData("/api/%2e%2E/{a}")]
    [InlineData("/api/{a}/.")]
    public async Task A_template_with_steps_is_refused(string path)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Wire.Target(path, request => request.AddPath("a", "x")));

        Assert.Contains("Operate", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_in_one_segment_keep_what_stands_between_them()
    {
        var target = await Wire.Target("/repos/{owner}/{base}...{head}.json", request =>
        {
            request.AddPath("owner", "acme");
            request.AddPath("base", "main");
            request.AddPath("head", "a/b");
        });

        Assert.Equal("/repos/acme/main...a%2Fb.json", target);
    }

    [Fact]
    public async Task Values_may_come_in_any_order()
    {
        var target = await Wire.Target("/{a}/{b}/{c}", request =>
        {
            request.AddPath("c", 3);
            request.AddPath("a", 1);
            request.AddPath("b", 2);
        });

        Assert.Equal("/1/2/3", target);
    }

    [Fact]
    public async Task A_name_that_occurs_twice_gets_its_value_twice()
    {
        Assert.Equal("/7/x/7", await Wire.Target("/{a}/x/{a}", request => request.AddPath("a", 7)));
    }

    [Fact]
    public async Task A_missing_value_is_named()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Wire.Target("/{a}/{b}", request => request.AddPath("a", 1)));

        Assert.Contains("'b'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_path_does_not_have_is_refused()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/{a}"));

        Assert.Throws<ArgumentException>(() => request.AddPath("b", 1));
    }

    [Theory]
    [InlineData("/a b/\u00e9", "/a%20b/%C3%A9")]
    [InlineData("/a%20b", "/a%20b")]
    [InlineData("no/slash", "/no/slash")]
    [InlineData("/v1:batch/(x)", "/v1:batch/(x)")]
    [InlineData("", "/")]
    public async Task The_literal_text_of_the_template_is_made_valid(string path, string expected)
    {
        Assert.Equal(expected, await Wire.Target(path, _ => { }));
    }

    [Fact]
    public async Task A_fixed_query_of_the_template_is_sent_before_the_parameters()
    {
        var target = await Wire.Target("/responses/{id}/x?beta=true", request =>
        {
            request.AddPath("id", "a?b");
            request.AddQuery("limit", 5);
        });

        Assert.Equal("/responses/a%3Fb/x?beta=true&limit=5", target);
    }

    [Fact]
    public async Task A_fragment_that_only_tells_operations_apart_is_not_sent()
    {
        Assert.Equal("/files/7?a=1", await Wire.Target("/files/{id}#add_shared_link", request =>
        {
            request.AddPath("id", 7);
            request.AddQuery("a", 1);
        }));
    }

    [Fact]
    public async Task A_parameter_of_content_json_is_its_json()
    {
        var target = await Wire.Target("/a/{x}", request => request.AddPathJson<JsonElement, JsonElementCodec>("x", Any.Value("""{"a":1}""")));

        Assert.Equal("/a/%7B%22a%22%3A1%7D", target);
    }
}
