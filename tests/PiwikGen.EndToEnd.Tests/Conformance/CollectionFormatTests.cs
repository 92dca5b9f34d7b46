using PiwikGen.EndToEnd.Tests.Conformance.Collections;
using PiwikGen.Requests;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>The collection formats of Swagger 2 (2.0, Parameter Object), in all places that have them.</summary>
public class CollectionFormatTests
{
    private static readonly List<string> Colors = ["blue", "bl ack"];

    [Fact]
    public Task Csv() => Sends("/csv?color=blue,bl%20ack", static client => client.ListCsvAsync(Colors));

    [Fact]
    public Task Ssv() => Sends("/ssv?color=blue%20bl%20ack", static client => client.ListSsvAsync(Colors));

    [Fact]
    public Task Tsv() => Sends("/tsv?color=blue%09bl%20ack", static client => client.ListTsvAsync(Colors));

    [Fact]
    public Task Pipes() => Sends("/pipes?color=blue%7Cbl%20ack", static client => client.ListPipesAsync(Colors));

    [Fact]
    public Task Multi() => Sends("/multi?color=blue&color=bl%20ack", static client => client.ListMultiAsync(Colors));

    [Fact]
    public async Task Csv_in_a_header()
    {
        await using var server = await Recorder.StartAsync();
        await new CollectionsClient(server.Client()).ListInHeaderAsync(["blue", "black"]);
        Assert.Equal("blue,black", server.Header("X-Color"));
    }

    [Fact]
    public async Task Form_data()
    {
        await using var server = await Recorder.StartAsync();
        await new CollectionsClient(server.Client()).SendFormAsync(new() { Color = Colors, Size = [1, 2] });
        Assert.Equal("color=blue&color=bl+ack&size=1,2", server.Text);
        Assert.Equal("application/x-www-form-urlencoded", server.Header("Content-Type"));
    }

    [Fact]
    public async Task A_file_among_form_data()
    {
        await using var server = await Recorder.StartAsync();
        await new CollectionsClient(server.Client()).SendFileAsync(new() { File = new FileContent("AB"u8.ToArray(), "a.bin"), Note = "n" });
        Assert.Equal(
            "--B\r\nContent-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\nAB\r\n"
            + "--B\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nn\r\n--B--\r\n",
            MultipartText.Of(server));
    }

    private static async Task Sends(string target, Func<ICollectionsClient, Task> call)
    {
        await using var server = await Recorder.StartAsync();
        await call(new CollectionsClient(server.Client()));
        Assert.Equal(target, server.Target);
    }
}
