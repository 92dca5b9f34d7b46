using System.Text.Json;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class QueryTests
{
    [Fact]
    public async Task Names_with_brackets_and_dollars_reach_the_server_as_the_document_has_them()
    {
        var target = await Wire.Target("/a", request =>
        {
            request.AddQuery("page[limit]", 10);
            request.AddQuery("$filter", "x");
            request.AddQuery("@type", "y");
            request.AddTexts("filter[template][]", ParameterStyle.Form, "a", "b");
        });

        Assert.Equal("/a?page%5Blimit%5D=10&$filter=x&@type=y&filter%5Btemplate%5D%5B%5D=a,b", target);
    }

    [Fact]
    public async Task Null_is_not_sent_and_empty_text_is()
    {
        var target = await Wire.Target("/a", request =>
        {
            request.AddQuery("none", (string?)null);
            request.AddQuery("number", (int?)null);
            request.AddQuery<List<string>, ListCodec<string, StringCodec>>("list", null, ParameterStyle.Form, true);
            request.AddQueryJson<List<string>, ListCodec<string, StringCodec>>("json", null);
            request.AddQuery("empty", "");
        });

        Assert.Equal("/a?empty=", target);
    }

    [Theory]
    [InlineData("[]", false, "/a")]
    [InlineData("{}", false, "/a")]
    [InlineData("[null]", false, "/a")]
    [InlineData("[]", true, "/a?list=")]
    [InlineData("{}", true, "/a?list=")]
    public async Task Empty_arrays_and_objects_are_sent_only_with_allowEmptyValue(string json, bool allowEmptyValue, string expected)
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("list", json, ParameterStyle.Form, true, allowEmptyValue: allowEmptyValue));

        Assert.Equal(expected, target);
    }

    [Theory]
    [InlineData("a/b?c:d@e", "a/b?c:d@e")]
    [InlineData("!$&'()*+,;=", "!$&'()*+,;=")]
    [InlineData("#[]", "%23%5B%5D")]
    [InlineData("50%", "50%25")]
    [InlineData("%41", "%41")]
    [InlineData("%zz", "%25zz")]
    [InlineData("a b\u00e9", "a%20b%C3%A9")]
    public async Task AllowReserved_keeps_what_a_query_may_hold(string value, string expected)
    {
        var target = await Wire.Target("/a", request => request.AddQueryReserved("q", value));

        // System.Uri writes %41 as A: the same address (RFC 3986, 6.2.2.2).
        Assert.Equal($"/a?q={expected.Replace("%41", "A", StringComparison.Ordinal)}", target);
    }

    [Fact]
    public async Task AllowReserved_counts_for_the_items_of_an_array()
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("q", """["/a","b:c"]""", ParameterStyle.Form, false, allowReserved: true));

        Assert.Equal("/a?q=/a,b:c", target);
    }

    [Fact]
    public async Task Delimiters_within_items_are_encoded()
    {
        var target = await Wire.Target("/a", request =>
        {
            request.AddTexts("form", ParameterStyle.Form, "a,b", "c");
            request.AddTexts("pipe", ParameterStyle.PipeDelimited, "a|b", "c d");
        });

        Assert.Equal("/a?form=a%2Cb,c&pipe=a%7Cb%7Cc%20d", target);
    }

    [Fact]
    public async Task A_parameter_of_content_json_is_its_json()
    {
        var target = await Wire.Target("/a", request => request.AddQueryJson<JsonElement, JsonElementCodec>("q", Any.Value("""{"a":["x y",1.50,null]}""")));

        Assert.Equal("/a?q=%7B%22a%22%3A%5B%22x%20y%22%2C1.50%2Cnull%5D%7D", target);
    }

    [Fact]
    public async Task Ten_thousand_items_are_sent()
    {
        var values = Enumerable.Range(0, 10_000).Select(index => "v" + index).ToArray();

        var target = await Wire.Target("/a", request => request.AddTexts("q", ParameterStyle.Form, values));

        Assert.Equal("/a?q=" + string.Join(',', values), target);
    }

    [Fact]
    public async Task An_address_that_is_longer_than_the_framework_takes_is_refused_by_its_operation()
    {
        var value = new string('x', 100_000);
        if (Environment.Version.Major >= 10)
        {
            Assert.Equal("/a?q=" + value, await Wire.Target("/a", request => request.AddQuery("q", value)));
            return;
        }

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Wire.Target("/a", request => request.AddQuery("q", value)));
        Assert.Equal("Operate: path and query make no address, mostly since they are too long.", refusal.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_refused(double value)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a/{p}"));

        Assert.Equal("q", Assert.Throws<ArgumentException>(() => request.AddQuery("q", value)).ParamName);
        Assert.Equal("q", Assert.Throws<ArgumentException>(() => request.AddHeader("q", value)).ParamName);
        Assert.Equal("q", Assert.Throws<ArgumentException>(() => request.AddCookie("q", value)).ParamName);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => request.AddPath("p", value)).ParamName);
        Assert.Throws<ArgumentException>(() => request.AddQuery<List<double>, ListCodec<double, DoubleCodec>>("q", [value], ParameterStyle.Form, false));
    }
}
