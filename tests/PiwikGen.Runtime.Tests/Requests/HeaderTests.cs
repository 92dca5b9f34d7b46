using System.Text.Json;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("caf\u00e9")]
    [InlineData("a\u010ab")]
    [InlineData("\U0001F600")]
    [InlineData(" secret")]
    [InlineData("secret\t")]
    public void A_value_that_headers_cannot_hold_is_refused_and_not_quoted(string value)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a"));

        var alone = Assert.Throws<ArgumentException>(() => request.AddHeader("X-Secret", value));
        var item = Assert.Throws<ArgumentException>(() => request.AddHeader<List<string>, ListCodec<string, StringCodec>>("X-Secret", [value], false));

        Assert.All([alone, item], refusal =>
        {
            Assert.Equal("X-Secret", refusal.ParamName);
            Assert.DoesNotContain(value, refusal.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_headers_can_hold_goes_as_it_is()
    {
        const string Value = "W/\"a,b\"; q=0.5 \t %20 <x> ~!@#$%^&*()";

        var sent = await Wire.Send("/a", request => request.AddHeader("If-None-Match", Value));

        Assert.Equal(Value, sent["If-None-Match"]);
    }

    [Theory]
    [InlineData("X Y")]
    [InlineData("X:")]
    [InlineData("X\r\nY")]
    [InlineData("")]
    [InlineData("\u00e9")]
    public void A_name_that_is_none_is_refused(string name)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a"));

        Assert.ThrowsAny<ArgumentException>(() => request.AddHeader(name, "x"));
    }

    [Fact]
    public async Task Null_is_not_sent()
    {
        var sent = await Wire.Send("/a", request =>
        {
            request.AddHeader("X-Text", (string?)null);
            request.AddHeader("X-Number", (long?)null);
            request.AddHeader("X-Date", (DateTimeOffset?)null);
            request.AddHeaderJson<List<string>, ListCodec<string, StringCodec>>("X-Json", null);
        });

        Assert.All(["X-Text", "X-Number", "X-Date", "X-Json"], name => Assert.Null(sent[name]));
    }

    [Fact]
    public async Task A_parameter_of_content_json_is_json_in_ascii()
    {
        var sent = await Wire.Send("/a", request =>
            request.AddHeaderJson<JsonElement, JsonElementCodec>("X-Filter", Any.Value("{\"a\":\"\u00e9 \U0001F600 <x>\"}")));

        Assert.Equal("{\"a\":\"\\u00E9 \\uD83D\\uDE00 <x>\"}", sent["X-Filter"]);
    }

    [Fact]
    public async Task Accept_is_what_the_operation_says_and_anything_where_it_is_silent()
    {
        const string Accept = "application/vnd.api+json, application/json;q=0.9";
        var silent = await Wire.Send("/a", _ => { });
        var said = await Wire.Send(new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a") { Accept = Accept }));

        Assert.Equal("*/*", silent["Accept"]);
        Assert.Equal(Accept, said["Accept"]);
    }

    [Fact]
    public async Task An_accept_parameter_takes_the_place_of_that_of_the_operation()
    {
        Assert.Equal("text/csv", (await Wire.Send("/a", request => request.AddHeader("Accept", "text/csv")))["Accept"]);
    }

    [Fact]
    public async Task Accept_with_a_line_break_is_refused()
    {
        var operation = new ApiOperation("Operate", HttpMethod.Get, "/a") { Accept = "text/csv\r\nX-Evil: 1" };

        await Assert.ThrowsAsync<ArgumentException>(() => Wire.Send(new ApiRequest(operation)));
    }

    [Fact]
    public async Task A_header_that_describes_the_body_goes_with_the_body_or_with_an_empty_one()
    {
        var with = await Wire.Post(request =>
        {
            request.AddHeader("Content-Language", "de");
            request.SetText("x", "text/plain");
        });
        var without = await Wire.Post(request => request.AddHeader("Content-Language", "de"));

        Assert.Equal("de", with["Content-Language"]);
        Assert.Equal("de", without["Content-Language"]);
        Assert.Empty(without.Body);
    }

    [Fact]
    public async Task Headers_of_the_call_come_last_and_replace()
    {
        var sent = await Wire.Send("/a", request =>
        {
            request.AddHeader("X-Trace", "of the operation");
            request.Options = new RequestOptions { Headers = { ["X-Trace"] = "of the call", ["Accept"] = "text/csv" } };
        });

        Assert.Equal("of the call", sent["X-Trace"]);
        Assert.Equal("text/csv", sent["Accept"]);
    }

    [Fact]
    public async Task Cookies_are_one_header_with_names_as_the_document_has_them()
    {
        var sent = await Wire.Send("/a", request =>
        {
            request.AddCookie("session!id", "a;b=c, d");
            request.AddCookie("none", (string?)null);
            request.AddCookie("count", 3);
            request.AddCookie("bad name;", true);
            request.AddCookieJson<JsonElement, JsonElementCodec>("json", Any.Value("[1]"));
        });

        Assert.Equal("session!id=a%3Bb%3Dc%2C%20d; count=3; bad%20name%3B=true; json=%5B1%5D", sent["Cookie"]);
    }
}
