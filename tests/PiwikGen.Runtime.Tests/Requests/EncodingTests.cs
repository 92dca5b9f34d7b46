using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>Every text reaches the server as what it is, encoded once, or does not leave at all.</summary>
public sealed class EncodingTests
{
    public static TheoryData<string, string> HostileTexts => new()
    {
        { ":", "%3A" }, { "/", "%2F" }, { "?", "%3F" }, { "#", "%23" }, { "[", "%5B" }, { "]", "%5D" }, { "@", "%40" },
        { "!", "%21" }, { "$", "%24" }, { "&", "%26" }, { "'", "%27" }, { "(", "%28" }, { ")", "%29" }, { "*", "%2A" },
        { "+", "%2B" }, { ",", "%2C" }, { ";", "%3B" }, { "=", "%3D" },
        { "%", "%25" }, { " ", "%20" }, { "\"", "%22" }, { "\\", "%5C" }, { "|", "%7C" }, { "{x}", "%7Bx%7D" },
        { "\0", "%00" }, { "\r\n", "%0D%0A" }, { "\t", "%09" },
        { "a/b", "a%2Fb" }, { "%2e%2e", "%252e%252e" }, { "..%2f..", "..%252f.." }, { "%41", "%2541" }, { "...", "..." },
        { "//evil.example", "%2F%2Fevil.example" }, { "http://evil.example/", "http%3A%2F%2Fevil.example%2F" }, { "..\\..", "..%5C.." },
        { "\u00e9", "%C3%A9" }, { "e\u0301", "e%CC%81" }, { "\u65e5\u672c", "%E6%97%A5%E6%9C%AC" }, { "\U0001F600", "%F0%9F%98%80" },
        { "\u0130\u0131", "%C4%B0%C4%B1" }, { "\u202e", "%E2%80%AE" }, { "\ufeff", "%EF%BB%BF" }, { "\ufffd", "%EF%BF%BD" },
        { "-._~", "-._~" }, { "AZaz09", "AZaz09" },
    };

    // As code units: texts of theories go through UTF-8, which half a pair does not survive.
    public static TheoryData<char[]> HalfPairs => new() { new[] { '\ud800' }, new[] { '\udc00' }, new[] { 'a', '\ud800', 'b' }, new[] { '\udc00', '\ud800' }, new[] { '\ud83d' } };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task A_text_is_encoded_once_in_path_query_and_cookie(string value, string encoded)
    {
        var sent = await Wire.Send("/a/{id}/z", request =>
        {
            request.AddPath("id", value);
            request.AddQuery("q", value);
            request.AddCookie("c", value);
        });

        Assert.Equal($"/a/{encoded}/z?q={encoded}", sent.Target);
        Assert.Equal($"c={encoded}", sent["Cookie"]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task An_item_of_an_array_is_encoded_as_a_text_alone_is(string value, string encoded)
    {
        var sent = await Wire.Send("/a/{ids}", request =>
        {
            request.AddPath<List<string>, ListCodec<string, StringCodec>>("ids", [value, "x"], ParameterStyle.Simple, false);
            request.AddTexts("q", ParameterStyle.Form, value, "x");
            request.AddCookie<List<string>, ListCodec<string, StringCodec>>("c", [value, "x"], false);
        });

        Assert.Equal($"/a/{encoded},x?q={encoded},x", sent.Target);
        Assert.Equal($"c={encoded},x", sent["Cookie"]);
    }

    [Theory]
    [MemberData(nameof(HalfPairs))]
    public void Half_a_surrogate_pair_is_refused_in_every_parameter(char[] units)
    {
        var value = new string(units);
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a/{p}"));
        List<string> list = ["x", value];

        AssertRefused("p", value, () => request.AddPath("p", value));
        AssertRefused("p", value, () => request.AddPath<List<string>, ListCodec<string, StringCodec>>("p", list, ParameterStyle.Simple, false));
        AssertRefused("q", value, () => request.AddQuery("q", value));
        AssertRefused("q", value, () => request.AddQueryReserved("q", value));
        AssertRefused("q", value, () => request.AddQuery<List<string>, ListCodec<string, StringCodec>>("q", list, ParameterStyle.Form, false));
        AssertRefused("c", value, () => request.AddCookie("c", value));
        AssertRefused("h", value, () => request.AddHeader("h", value));
        AssertRefused("h", value, () => request.AddHeader<List<string>, ListCodec<string, StringCodec>>("h", list, false));
    }

    [Theory]
    [MemberData(nameof(HalfPairs))]
    public void Half_a_surrogate_pair_is_refused_in_json_parameters(char[] units)
    {
        var value = new string(units);
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a/{p}"));

        AssertRefused("p", value, () => request.AddPathJson<string, StringCodec>("p", value));
        AssertRefused("q", value, () => request.AddQueryJson<string, StringCodec>("q", value));
        AssertRefused("c", value, () => request.AddCookieJson<string, StringCodec>("c", value));
        AssertRefused("h", value, () => request.AddHeaderJson<string, StringCodec>("h", value));
    }

    [Fact]
    public async Task The_text_backslash_uFFFD_is_no_half_pair()
    {
        var sent = await Wire.Post(request => request.SetJson<string, StringCodec>("\\uFFFD \ufffd \\\\uFFFD", "application/json"));

        Assert.Equal("\"\\\\uFFFD \ufffd \\\\\\\\uFFFD\"", sent.Text);
    }

    [Fact]
    public async Task A_long_text_is_encoded_whole()
    {
        var value = string.Concat(Enumerable.Repeat("\u00e9/x", 1_000));

        var target = await Wire.Target("/a", request => request.AddTexts("q", ParameterStyle.Form, value));

        Assert.Equal("/a?q=" + string.Concat(Enumerable.Repeat("%C3%A9%2Fx", 1_000)), target);
    }

    private static void AssertRefused(string name, string value, Action add)
    {
        var refusal = Assert.Throws<ArgumentException>(add);
        Assert.Equal(name, refusal.ParamName);
        Assert.DoesNotContain(value, refusal.ToString(), StringComparison.Ordinal);
    }
}
