using System.Runtime.CompilerServices;
using PiwikGen.Requests;
using PiwikGen.Runtime.Tests.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class LinesTests
{
    [Fact]
    public async Task Items_are_a_line_each()
    {
        var sent = await Wire.Post(request => request.SetLines<Thing, ModelCodec<Thing>>(Things("a\nb", "c"), "application/x-ndjson"));

        Assert.Equal("{\"name\":\"a\\nb\",\"count\":0}\n{\"name\":\"c\",\"count\":0}\n", sent.Text);
        Assert.Equal("application/x-ndjson", sent["Content-Type"]);
        Assert.Equal("chunked", sent["Transfer-Encoding"]);
    }

    [Theory]
    [InlineData("application/json-seq")]
    [InlineData("application/geo+json-seq")]
    public async Task Items_of_a_json_sequence_begin_with_a_record_separator(string mediaType)
    {
        var sent = await Wire.Post(request => request.SetLines<int, Int32Codec>(Numbers(2), mediaType));

        Assert.Equal("\u001e0\n\u001e1\n", sent.Text);
    }

    [Fact]
    public async Task No_items_are_an_empty_body()
    {
        Assert.Empty((await Wire.Post(request => request.SetLines<int, Int32Codec>(Numbers(0), "application/x-ndjson"))).Body);
    }

    [Fact]
    public async Task Items_are_written_while_they_come()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            var buffer = new byte[2];
            await context.Request.Body.ReadExactlyAsync(buffer);
            Received.TrySetResult([.. buffer]);
            await context.Request.Body.ReadExactlyAsync(buffer);
            context.Response.StatusCode = 204;
        });
        using var transport = new PiwikGen.Responses.ApiTransport(new HttpClient { BaseAddress = server.Address }, Wire.Profile);
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Post, "/a"));
        request.SetLines<int, Int32Codec>(SecondAfterFirstArrived(), "application/x-ndjson");

        await transport.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("0\n"u8.ToArray(), await Received.Task);
    }

    internal static async IAsyncEnumerable<int> Numbers(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return number;
        }
    }

    private TaskCompletionSource<byte[]> Received { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async IAsyncEnumerable<int> SecondAfterFirstArrived()
    {
        yield return 0;
        await Received.Task.WaitAsync(TimeSpan.FromSeconds(20));
        yield return 1;
    }

    private static async IAsyncEnumerable<Thing> Things(params string[] names)
    {
        foreach (var name in names)
        {
            await Task.Yield();
            yield return new Thing { Name = name };
        }
    }
}
