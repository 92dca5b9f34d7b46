using System.Net;
using System.Text;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class JsonAnswerTests
{
    [Fact]
    public async Task Json_becomes_the_model()
    {
        var things = await Call.Read(Call.Things, Call.Answer("""[{"name":"a","count":1},{"name":"b","count":2}]"""));
        Assert.Equal(["a", "b"], things.Select(thing => thing.Name));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/vnd.api+json; charset=utf-8")]
    [InlineData("nonsense")]
    public async Task Json_is_read_whatever_its_content_type_says(string mediaType)
    {
        Assert.Equal("a", (await Call.Read(Call.OneThing, Call.Answer("""{"name":"a"}""", mediaType: mediaType))).Name);
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        byte[] body = [.. Encoding.UTF8.Preamble, .. """{"name":"a"}"""u8];
        Assert.Equal("a", (await Call.Read(Call.OneThing, Call.Answer(body))).Name);
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("", true)]
    public async Task Json_in_utf_16_is_read_by_its_charset_or_its_mark(string charset, bool marked)
    {
        byte[] body = [.. marked ? Encoding.Unicode.Preamble : default, .. Encoding.Unicode.GetBytes("""{"name":"\u00e4"}""")];
        var type = charset.Length == 0 ? "application/json" : "application/json; charset=" + charset;
        Assert.Equal("\u00e4", (await Call.Read(Call.OneThing, Call.Answer(body, mediaType: type))).Name);
    }

    [Fact]
    public async Task A_body_larger_than_the_first_array_is_read_whole()
    {
        var body = "[" + string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$"""{"name":"thing","count":{{i}}}""")) + "]";
        var things = await Call.Read(Call.Things, new HttpResponseMessage { Content = new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body), 1000)) });
        Assert.Equal(50_000, things.Count);
        Assert.Equal(49_999, things[^1].Count);
    }

    [Fact]
    public async Task A_wrong_kind_is_an_exception_that_says_where_and_not_what()
    {
        var failure = await Call.Fail(Call.Things, Call.Answer("""[{"name":"a","count":1},{"count":"CANARY"}]"""));
        Assert.Equal("$[1].count", failure.JsonPath);
        Assert.Equal(33, failure.BytePosition);
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal("GetThings", failure.OperationName);
        Assert.Contains("GetThings (GET /things) was answered with 200 (OK)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("$[1].count", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CANARY", failure.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["CANARY"]""", "$[0]")]
    [InlineData("""[{"count":{"a":1}}]""", "$[0].count")]
    [InlineData("""[{"name":"a"},{"name": b}]""", "$[1].name")]
    public async Task The_path_names_the_value_that_cannot_be_read(string body, string path)
    {
        Assert.Equal(path, (await Call.Fail(Call.Things, Call.Answer(body))).JsonPath);
    }

    [Theory]
    [InlineData("{\"name\": CANARY}")]
    [InlineData("{\"name\": tCANARY}")]
    [InlineData("{\"name\": \"CANARY\\q\"}")]
    [InlineData("{\"name\": 1CANARY}")]
    [InlineData("[{\"name\":\"CANARY\"")]
    [InlineData("{\"name\":\"CANARY\"} CANARY")]
    [InlineData("<html>CANARY</html>")]
    [InlineData("   ")]
    public async Task Malformed_json_is_an_exception_that_quotes_nothing(string body)
    {
        var failure = await Call.Fail(Call.OneThing, Call.Answer(body));
        Assert.Equal(body, failure.Body);
        Assert.NotNull(failure.BytePosition);
        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_proxy_where_json_is_due_is_named_by_its_content_type()
    {
        var failure = await Call.Fail(Call.OneThing, Call.Answer("<html><body>Please log in</body></html>", mediaType: "text/html; charset=utf-8"));
        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Please log in", failure.Body, StringComparison.Ordinal);
        Assert.Equal("text/html", failure.ContentHeaders.ContentType?.MediaType);
    }

    [Fact]
    public async Task Invalid_utf_8_in_a_text_is_an_api_exception()
    {
        byte[] body = [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Contains("\uFFFD", (await Call.Fail(Call.OneThing, Call.Answer(body))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_four_levels_are_read_and_more_are_refused()
    {
        static string Nested(int levels) => "{\"other\":" + new string('[', levels) + new string(']', levels) + "}";
        await Call.Read(Call.OneThing, Call.Answer(Nested(63)));
        await Call.Fail(Call.OneThing, Call.Answer(Nested(64)));
    }

    [Fact]
    public async Task No_body_where_json_is_due_is_an_api_exception()
    {
        var failure = await Call.Fail(Call.OneThing, Call.Answer(""));
        Assert.Null(failure.Body);
        Assert.Contains("no body", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.ResetContent)]
    public async Task A_body_that_must_not_be_there_does_not_count(HttpStatusCode status)
    {
        Assert.Equal(status, (await Call.Fail(Call.OneThing, Call.Answer("""{"name":"a"}""", status))).StatusCode);
    }

    [Fact]
    public async Task An_answer_to_head_has_no_body()
    {
        await Call.Fail(Call.OneThing, Call.Answer("""{"name":"a"}"""), new ApiOperation("HeadThings", HttpMethod.Head, "/things"));
    }

    [Fact]
    public async Task Null_is_refused_unless_the_document_allows_it()
    {
        await Call.Fail(Call.OneThing, Call.Answer("null"));
        Assert.Null(await Call.Read(ApiAnswer.Json<Thing, ModelCodec<Thing>>(nullable: true), Call.Answer("null")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.PartialContent)]
    [InlineData((HttpStatusCode)299)]
    public async Task Any_2xx_is_a_success(HttpStatusCode status)
    {
        Assert.Equal("a", (await Call.Read(Call.OneThing, Call.Answer("""{"name":"a"}""", status))).Name);
    }

    [Fact]
    public async Task Text_and_bytes_are_handed_out_as_they_are()
    {
        Assert.Equal("\u00e4b", await Call.Read(ApiAnswer.Text, Call.Answer("\u00e4b", mediaType: "text/csv")));
        Assert.Equal("\u00e4", await Call.Read(ApiAnswer.Text, Call.Answer([0xE4], mediaType: "text/plain; charset=\"ISO-8859-1\"")));
        Assert.Equal([1, 0, 2], await Call.Read(ApiAnswer.Bytes, Call.Answer([1, 0, 2])));
        Assert.Equal("", await Call.Read(ApiAnswer.Text, new HttpResponseMessage(HttpStatusCode.NoContent)));
    }

    [Fact]
    public async Task The_response_has_status_headers_and_value()
    {
        var answer = Call.Answer("""{"name":"a"}""", HttpStatusCode.Created);
        answer.Headers.Add("X-Rate-Limit", "7");
        using var transport = Call.Transport(answer);
        var response = await transport.SendWithResponseAsync(new ApiRequest(Call.GetThings), Call.OneThing, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("7", response.GetHeader("x-rate-limit"));
        Assert.Equal("application/json", response.GetHeader("Content-Type"));
        Assert.Null(response.GetHeader("X-None"));
        Assert.Equal("a", response.Value.Name);
    }

    [Fact]
    public async Task A_body_that_nobody_waits_for_is_not_read()
    {
        using var transport = Call.Transport(new HttpResponseMessage { Content = new StreamContent(new UnreadableStream()) });
        var response = await transport.SendWithResponseAsync(new ApiRequest(Call.GetThings), CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
