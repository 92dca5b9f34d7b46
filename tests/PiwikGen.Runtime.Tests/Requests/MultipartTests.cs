using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Runtime.Tests.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class MultipartTests
{
    [Fact]
    public async Task Parts_have_names_types_and_contents()
    {
        var sent = await Wire.Post(request => request.SetMultipart()
            .AddText("title", "caf\u00e9")
            .AddText("none", null)
            .AddFile("file", new FileContent([1, 2], "a.bin"))
            .AddJson<Thing, ModelCodec<Thing>>("meta", new Thing { Name = "n" }));

        var boundary = Boundary(sent);
        var expected = $"""
            --{boundary}
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: form-data; name="title"

            caf{"\u00e9"}
            --{boundary}
            Content-Type: application/octet-stream
            Content-Disposition: form-data; name="file"; filename="a.bin"

            {"\u0001\u0002"}
            --{boundary}
            Content-Type: application/json
            Content-Disposition: form-data; name="meta"

            {"{\"name\":\"n\",\"count\":0}"}
            --{boundary}--

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), sent.Text);
    }

    [Fact]
    public async Task The_boundary_is_a_token_without_quotes_and_another_one_each_time()
    {
        var first = Boundary(await Wire.Post(request => request.SetMultipart().AddText("a", "b")));
        var second = Boundary(await Wire.Post(request => request.SetMultipart().AddText("a", "b")));

        Assert.Matches("^[A-Za-z0-9-]{16,70}$", first);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("multipart/form-data", "multipart/form-data")]
    [InlineData("multipart/mixed", "multipart/mixed")]
    [InlineData("multipart/related; type=\"a/b\"", "multipart/related")]
    public async Task The_media_type_is_the_declared_one(string mediaType, string expected)
    {
        var sent = await Wire.Post(request => request.SetMultipart(mediaType).AddText("a", "b"));

        Assert.StartsWith(expected + "; boundary=", sent["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"b.txt", "a%22b.txt")]
    [InlineData("a\r\nX-Evil: 1", "a%0D%0AX-Evil: 1")]
    [InlineData("a\0b", "a%00b")]
    [InlineData("a\u001b\u007fb", "a%1B%7Fb")]
    [InlineData("caf\u00e9 \u65e5\u672c \U0001F600.txt", "caf\u00e9 \u65e5\u672c \U0001F600.txt")]
    [InlineData("..\\..\\x;y=z", "..\\..\\x;y=z")]
    [InlineData("", "")]
    public async Task Names_are_quoted_as_browsers_do(string name, string expected)
    {
        var sent = await Wire.Post(request => request.SetMultipart().AddFile(name, new FileContent([1], name)));

        Assert.Contains($"Content-Disposition: form-data; name=\"{expected}\"; filename=\"{expected}\"\r\n", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX-Evil", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_names_and_texts()
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));

        Assert.Throws<ArgumentException>(() => request.SetMultipart().AddFile("f", new FileContent([1], "a\ud800")));
        Assert.Throws<ArgumentException>(() => request.SetMultipart().AddText("f", "a\ud800"));
        Assert.Throws<ArgumentException>(() => request.SetMultipart().AddText("a\udc00", "x"));
        Assert.Throws<ArgumentException>(() => request.SetMultipart().AddValue<string, StringCodec>("f", "a\ud800"));
    }

    [Fact]
    public async Task Files_under_one_name_are_a_part_each()
    {
        var sent = await Wire.Post(request => request.SetMultipart()
            .AddFiles("f", [new FileContent([1], "1", "image/png"), new FileContent([2], "2")])
            .AddFiles("none", null));

        Assert.Contains("Content-Type: image/png\r\nContent-Disposition: form-data; name=\"f\"; filename=\"1\"\r\n", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"f\"; filename=\"2\"\r\n", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("none", sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"x\"", new[] { "text/plain; charset=utf-8|x" })]
    [InlineData("1.50", new[] { "text/plain; charset=utf-8|1.50" })]
    [InlineData("true", new[] { "text/plain; charset=utf-8|true" })]
    [InlineData("[1,null,\"y\"]", new[] { "text/plain; charset=utf-8|1", "text/plain; charset=utf-8|y" })]
    [InlineData("{\"a\":1}", new[] { "application/json|{\"a\":1}" })]
    [InlineData("[{\"a\":1},[2]]", new[] { "application/json|{\"a\":1}", "application/json|[2]" })]
    public async Task Values_are_texts_arrays_a_part_for_each_item_and_objects_json(string json, string[] expected)
    {
        var sent = await Wire.Post(request => request.SetMultipart().AddValue<JsonElement, JsonElementCodec>("v", Any.Value(json)));

        var parts = expected.Select(part => part.Split('|')).Select(part =>
            $"--{Boundary(sent)}\r\nContent-Type: {part[0]}\r\nContent-Disposition: form-data; name=\"v\"\r\n\r\n{part[1]}\r\n");
        Assert.Equal(string.Concat(parts) + $"--{Boundary(sent)}--\r\n", sent.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_without_parts_is_the_end_alone(bool isNullSet)
    {
        var sent = await Wire.Post(request =>
        {
            var body = request.SetMultipart();
            if (isNullSet)
            {
                body.AddText("a", null);
            }
        });

        Assert.Equal($"--{Boundary(sent)}--\r\n", sent.Text);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_in_chunks_and_stays_open()
    {
        using var stream = new ForwardStream("0123456789");

        var sent = await Wire.Post(request => request.SetMultipart().AddFile("f", new FileContent(stream, "f")));

        Assert.Equal("chunked", sent["Transfer-Encoding"]);
        Assert.Contains("\r\n\r\n0123456789\r\n--", sent.Text, StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_server_reads_what_was_given()
    {
        var read = new TaskCompletionSource<IFormCollection>();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            read.SetResult(await context.Request.ReadFormAsync());
            context.Response.StatusCode = 204;
        });
        using var transport = new ApiTransport(new HttpClient { BaseAddress = server.Address }, Wire.Profile);
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));
        request.SetMultipart().AddText("t[x]", "caf\u00e9").AddFile("f", new FileContent(Encoding.UTF8.GetBytes("content"), "caf\u00e9 1.txt", "text/csv"));

        await transport.SendAsync(request);

        var form = await read.Task;
        Assert.Equal("caf\u00e9", form["t[x]"]);
        Assert.Equal(("caf\u00e9 1.txt", "text/csv", 7L), (form.Files["f"]!.FileName, form.Files["f"]!.ContentType, form.Files["f"]!.Length));
    }

    private static string Boundary(WireRequest sent) => sent["Content-Type"]!.Split("boundary=")[1];
}
