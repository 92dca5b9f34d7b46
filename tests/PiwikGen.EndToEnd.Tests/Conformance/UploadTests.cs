using System.IO.Pipelines;
using System.Text;
using PiwikGen.EndToEnd.Tests.Conformance.Bodies;
using PiwikGen.Requests;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>What can be streamed is not buffered: the server has the beginning before the caller has the end.</summary>
public class UploadTests
{
    // For a machine that is busy; only a failure takes that long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task A_stream_is_on_its_way_before_it_ends() => Streams(async (client, content, end) =>
    {
        var call = client.SendBytesAsync(content);
        await end();
        await call;
    });

    [Fact]
    public Task A_file_is_on_its_way_before_it_ends() => Streams(async (client, content, end) =>
    {
        var call = client.SendMultipartAsync(new() { File = new FileContent(content, "a.bin") });
        await end();
        await call;
    });

    [Fact]
    public async Task Lines_are_on_their_way_before_the_last_one_is_there()
    {
        await using var server = await Recorder.StartAsync();
        var seen = WaitFor(server, "first", out var rest);
        await new BodiesClient(server.Client()).SendLinesAsync(Lines(seen));
        Assert.Contains("second", await rest, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<Thing> Lines(Task seen)
    {
        yield return new Thing { Name = "first" };
        await seen;
        yield return new Thing { Name = "second" };
    }

    private static async Task Streams(Func<IBodiesClient, Stream, Func<Task>, Task> send)
    {
        await using var server = await Recorder.StartAsync();
        var seen = WaitFor(server, "first", out var rest);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1024 * 1024, resumeWriterThreshold: 512 * 1024));
        // More than connections keep for a fuller packet.
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("first" + new string('.', 32 * 1024)));
        await send(new BodiesClient(server.Client()), pipe.Reader.AsStream(), async () =>
        {
            await seen;
            await pipe.Writer.WriteAsync("second"u8.ToArray());
            await pipe.Writer.CompleteAsync();
        });
        Assert.Contains("second", await rest, StringComparison.Ordinal);
    }

    /// <summary>Ends when the server has read the text; <paramref name="rest"/> gives the whole body.</summary>
    private static Task WaitFor(Recorder server, string text, out Task<string> rest)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Instead = async context =>
        {
            var body = new StringBuilder();
            var buffer = new byte[1024];
            while (await context.Request.Body.ReadAsync(buffer) is > 0 and var count)
            {
                body.Append(Encoding.UTF8.GetString(buffer, 0, count));
                if (body.ToString().Contains(text, StringComparison.Ordinal))
                {
                    seen.TrySetResult();
                }
            }

            all.SetResult(body.ToString());
            context.Response.StatusCode = 204;
        };
        rest = all.Task.WaitAsync(Patience);
        return seen.Task.WaitAsync(Patience);
    }
}
