using PiwikGen.EndToEnd.Tests.Conformance.Bodies;
using PiwikGen.Requests;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every kind of body, with its media type to the letter.</summary>
public class BodyTests
{
    private static readonly Thing Some = new() { Name = "a", Size = 1 };

    [Fact]
    public Task Json() => Sends("POST", "application/json", """{"name":"a","size":1}""", static client => client.SendJsonAsync(Some));

    [Fact]
    public Task Json_of_a_vendor_with_parameters_of_the_media_type() =>
        Sends("POST", "application/vnd.acme.thing+json; version=2", """{"name":"a","size":1}""", static client => client.SendVendorJsonAsync(Some));

    [Fact]
    public Task Json_merge_patch() => Sends("PATCH", "application/merge-patch+json", """{"size":1}""", static client => client.SendMergePatchAsync(new() { Size = 1 }));

    [Fact]
    public Task An_optional_body_that_is_given() => Sends("POST", "application/json", """{"name":"a","size":1}""", static client => client.SendOptionalAsync(Some));

    [Fact]
    public async Task An_optional_body_that_is_left_out()
    {
        await using var server = await Recorder.StartAsync();
        await new BodiesClient(server.Client()).SendOptionalAsync();
        Assert.Null(server.Header("Content-Type"));
        Assert.Equal("0", server.Header("Content-Length"));
    }

    [Fact]
    public Task A_form_with_arrays_and_objects_by_their_encoding() => Sends(
        "POST", "application/x-www-form-urlencoded", "name=a+%26+b%3D%C3%A9&tags=x&tags=y+z&codes=1,2&owner%5Bid%5D=7",
        static client => client.SendFormAsync(new() { Name = "a & b=\u00e9", Tags = ["x", "y z"], Codes = [1, 2], Owner = new() { Id = 7 } }));

    [Fact]
    public Task A_form_with_any_names() => Sends(
        "POST", "application/x-www-form-urlencoded", "a%5Bb%5D=1&c=2", static client => client.SendFormMapAsync(new() { ["a[b]"] = "1", ["c"] = "2" }));

    [Fact]
    public async Task Multipart_with_files_json_arrays_and_encoding()
    {
        await using var server = await Recorder.StartAsync();
        await new BodiesClient(server.Client()).SendMultipartAsync(new()
        {
            File = new FileContent(new MemoryStream("AB"u8.ToArray()), "\u00e4 \"b\".pdf", "application/pdf"),
            More = [new FileContent("C"u8.ToArray(), "c.bin"), new FileContent("D"u8.ToArray(), "d.txt", "text/plain")],
            Thing = Some,
            Tags = ["x", "y"],
            Note = "n\u00e9",
            Table = "1,2",
            Codes = [1, 2],
            Scan = new FileContent("P"u8.ToArray(), "p.png"),
            Extra = new() { ["k"] = "v" },
        });
        Assert.Equal(
            Part("application/pdf", "file\"; filename=\"\u00e4 %22b%22.pdf", "AB")
            + Part("application/octet-stream", "more\"; filename=\"c.bin", "C") + Part("text/plain", "more\"; filename=\"d.txt", "D")
            + Part("application/json", "thing", """{"name":"a","size":1}""")
            + Part("text/plain; charset=utf-8", "tags", "x") + Part("text/plain; charset=utf-8", "tags", "y")
            + Part("text/plain; charset=utf-8", "note", "n\u00e9")
            + Part("text/csv; charset=utf-8", "table", "1,2")
            + Part("text/plain; charset=utf-8", "codes", "1") + Part("text/plain; charset=utf-8", "codes", "2")
            + Part("image/png", "scan\"; filename=\"p.png", "P")
            + Part("application/vnd.extra+json", "extra", """{"k":"v"}""") + "--B--\r\n",
            MultipartText.Of(server));
    }

    [Fact]
    public Task Bytes() => Sends("PUT", "application/octet-stream", "AB", static client => client.SendBytesAsync(new MemoryStream("AB"u8.ToArray())));

    [Fact]
    public Task Text() => Sends("PUT", "text/plain; charset=utf-8", "\u00e9", static client => client.SendTextAsync("\u00e9"));

    [Fact]
    public async Task Text_in_the_charset_of_the_document()
    {
        await using var server = await Recorder.StartAsync();
        await new BodiesClient(server.Client()).SendLatinAsync("\u00e9");
        Assert.Equal([0xe9], server.Body);
        Assert.Equal("text/plain; charset=iso-8859-1", server.Header("Content-Type"));
    }

    [Fact]
    public Task Json_lines() => Sends("POST", "application/x-ndjson", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n", static client => client.SendLinesAsync(Things("a", "b")));

    [Fact]
    public Task A_json_sequence() => Sends("POST", "application/json-seq", "\u001e{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n", static client => client.SendSequenceAsync(Things("a", "b")));

    [Fact]
    public Task A_body_on_get() => Sends("GET", "application/json", """{"name":"a","size":1}""", static client => client.SearchByBodyAsync(Some));

    [Fact]
    public Task A_body_on_delete() => Sends("DELETE", "application/json", """["a","b"]""", static client => client.DeleteByBodyAsync(["a", "b"]));

    [Fact]
    public Task Of_several_media_types_json_is_the_default() => Sends("PUT", "application/json", """{"name":"a","size":1}""", static client => client.SendEitherAsync(Some));

    [Fact]
    public Task Another_media_type_is_a_method_of_its_own() => Sends("PUT", "application/x-www-form-urlencoded", "name=a&size=1", static client => client.SendEitherWithFormAsync(Some));

    [Fact]
    public Task Text_beside_json_is_a_method_of_its_own() => Sends("PUT", "text/plain; charset=utf-8", "a", static client => client.SendEitherWithTextAsync("a"));

    private static string Part(string mediaType, string name, string content) =>
        $"--B\r\nContent-Type: {mediaType}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n";

    private static async IAsyncEnumerable<Thing> Things(params string[] names)
    {
        foreach (var name in names)
        {
            await Task.Yield();
            yield return new Thing { Name = name };
        }
    }

    private static async Task Sends(string method, string mediaType, string body, Func<IBodiesClient, Task> call)
    {
        await using var server = await Recorder.StartAsync();
        await call(new BodiesClient(server.Client()));
        Assert.Equal((method, mediaType, body), (server.Method, server.Header("Content-Type"), server.Text));
    }
}
