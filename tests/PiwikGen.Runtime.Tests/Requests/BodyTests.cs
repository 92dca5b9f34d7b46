using System.Text;
using System.Text.Json;
using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class BodyTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/merge-patch+json;profile=\"x\"")]
    public async Task Json_has_exactly_the_declared_media_type_and_a_length(string mediaType)
    {
        var sent = await Wire.Post(request => request.SetJson<Thing, ModelCodec<Thing>>(new Thing { Name = "\u00e9\"\\<\U0001F600", Count = 3 }, mediaType));

        Assert.Equal(mediaType, sent["Content-Type"]);
        Assert.Equal("{\"name\":\"\u00e9\\\"\\\\<\\uD83D\\uDE00\",\"count\":3}", sent.Text);
        Assert.Equal(sent.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), sent["Content-Length"]);
    }

    [Fact]
    public async Task Large_json_is_sent_whole()
    {
        var things = Enumerable.Range(0, 20_000).Select(index => new Thing { Name = "thing", Count = index }).ToList();

        var sent = await Wire.Post(request => request.SetJson<List<Thing>, ListCodec<Thing, ModelCodec<Thing>>>(things, "application/json"));

        Assert.Equal(20_000, JsonDocument.Parse(sent.Body).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Json_is_written_when_it_is_set()
    {
        var thing = new Thing { Name = "before" };

        var sent = await Wire.Post(request =>
        {
            request.SetJson<Thing, ModelCodec<Thing>>(thing, "application/json");
            thing.Name = "after";
        });

        Assert.Equal("""{"name":"before","count":0}""", sent.Text);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PURGE")]
    public async Task A_body_goes_with_every_method(string method)
    {
        var sent = await Wire.Send("/a", request => request.SetJson<int, Int32Codec>(7, "application/json"), new HttpMethod(method));

        Assert.Equal("7", sent.Text);
    }

    [Fact]
    public async Task Without_a_body_a_post_has_length_zero_and_no_media_type()
    {
        var sent = await Wire.Post(_ => { });

        Assert.Equal("0", sent["Content-Length"]);
        Assert.Null(sent["Content-Type"]);
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8", "c3a9e282ac")]
    [InlineData("application/xml", "application/xml; charset=utf-8", "c3a9e282ac")]
    [InlineData("text/plain;charset=UTF-8", "text/plain;charset=UTF-8", "c3a9e282ac")]
    [InlineData("text/plain; charset=\"utf8\"", "text/plain; charset=\"utf8\"", "c3a9e282ac")]
    [InlineData("text/plain; charset=utf-16", "text/plain; charset=utf-16", "e900ac20")]
    public async Task Text_is_in_the_declared_charset_or_utf8_that_says_so(string mediaType, string expectedType, string expected)
    {
        var sent = await Wire.Post(request => request.SetText("\u00e9\u20ac", mediaType));

        Assert.Equal(expectedType, sent["Content-Type"]);
        Assert.Equal(expected, Convert.ToHexString(sent.Body), ignoreCase: true);
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "secret\u20ac")]
    [InlineData("text/plain; charset=us-ascii", "secret\u00e9")]
    [InlineData("text/plain; charset=klingon", "secret")]
    public void Text_that_cannot_be_encoded_is_refused_and_not_quoted(string mediaType, string text)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));

        var refusal = Assert.Throws<ArgumentException>(() => request.SetText(text, mediaType));

        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));

        Assert.Throws<ArgumentException>(() => request.SetJson<Thing, ModelCodec<Thing>>(new Thing { Name = "a\ud83d" }, "application/json"));
        Assert.Throws<ArgumentException>(() => request.SetText("a\ud83d", "text/plain"));
        Assert.Throws<ArgumentException>(() => request.SetForm<Thing, ModelCodec<Thing>>(new Thing { Name = "a\ud83d" }));
    }

    [Fact]
    public void A_media_type_with_a_line_break_is_refused()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));

        Assert.Throws<ArgumentException>(() => request.SetBytes([1], "a/b\r\nX-Evil: 1"));
        Assert.Throws<ArgumentException>(() => request.SetJson<int, Int32Codec>(1, "a/b\nX-Evil: 1"));
        Assert.Throws<ArgumentException>(() => new FileContent([1], "x", "a/b\r\nX-Evil: 1"));
    }

    [Fact]
    public async Task Bytes_are_sent_as_they_are()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

        var sent = await Wire.Post(request => request.SetBytes(bytes, "application/octet-stream"));

        Assert.Equal(bytes, sent.Body);
        Assert.Equal("application/octet-stream", sent["Content-Type"]);
    }

    [Fact]
    public async Task A_stream_is_sent_from_its_position_and_stays_open()
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("0123456789")) { Position = 4 };

        var sent = await Wire.Post(request => request.SetStream(stream, "application/x-raw"));

        Assert.Equal("456789", sent.Text);
        Assert.Equal("6", sent["Content-Length"]);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_in_chunks()
    {
        using var stream = new ForwardStream("0123456789");

        var sent = await Wire.Post(request => request.SetStream(stream, "application/x-raw"));

        Assert.Equal("0123456789", sent.Text);
        Assert.Equal("chunked", sent["Transfer-Encoding"]);
    }

    [Fact]
    public async Task Bodies_give_the_same_bytes_again_where_they_can()
    {
        using var seekable = new MemoryStream(Encoding.ASCII.GetBytes("0123456789")) { Position = 4 };
        Action<ApiRequest>[] bodies =
        [
            request => request.SetJson<int, Int32Codec>(7, "application/json"),
            request => request.SetText("x", "text/plain"),
            request => request.SetAnyForm("""{"a":1}"""),
            request => request.SetStream(seekable, "a/b"),
            request => request.SetMultipart().AddText("a", "b").AddFile("f", new FileContent([1], "f")),
        ];

        foreach (var body in bodies)
        {
            using var message = Finish(body);
            Assert.True(RequestReplay.IsPossible(message.Content));
            Assert.Equal(await Copy(message.Content!), await Copy(message.Content!));
        }
    }

    [Fact]
    public void Bodies_that_are_gone_when_sent_are_not_sent_again()
    {
        using var once = new ForwardStream("x");
        Action<ApiRequest>[] bodies =
        [
            request => request.SetStream(once, "a/b"),
            request => request.SetMultipart().AddFile("f", new FileContent(once, "f")),
            request => request.SetLines<int, Int32Codec>(LinesTests.Numbers(1), "application/x-ndjson"),
        ];

        foreach (var body in bodies)
        {
            using var message = Finish(body);
            Assert.False(RequestReplay.IsPossible(message.Content));
        }
    }

    private static HttpRequestMessage Finish(Action<ApiRequest> build)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));
        build(request);
        return request.Finish(ServerAddress.Of(new Uri("https://h.example/"), Wire.Profile, request.Operation));
    }

    private static async Task<byte[]> Copy(HttpContent content)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
