using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Responses;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Answers that are items, one by one.</summary>
public class StreamTests
{
    // For a machine that is busy; only a failure takes that long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task Ndjson() => Gives("application/x-ndjson", "{\"name\":\"a\"}\n\n{\"name\":\"b\"}\r\n{\"name\":\"c\"}", static (client, token) => client.GetLinesAsync(token));

    [Fact]
    public Task Json_lines() => Gives("application/jsonl", "{\"name\":\"a\"}\n{\"name\":\"b\"}\n{\"name\":\"c\"}\n", static (client, token) => client.GetJsonLinesAsync(token));

    [Fact]
    public Task A_json_sequence() => Gives(
        "application/json-seq", "\u001e{\"name\":\"a\"}\n\u001e{\"name\":\n\"b\"}\n\u001e{\"name\":\"c\"}\n", static (client, token) => client.GetSequenceAsync(token));

    [Fact]
    public Task Server_sent_events() => Gives(
        "text/event-stream", ": hello\n\ndata: {\"name\":\"a\"}\n\nevent: x\nid: 1\ndata: {\"name\":\ndata: \"b\"}\n\ndata: {\"name\":\"c\"}\n\ndata: [DONE]\n\n",
        static (client, token) => client.GetEventsAsync(token));

    [Fact]
    public Task Events_beside_json() => Gives(
        "text/event-stream", "data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\ndata: {\"name\":\"c\"}\n\n", static (client, token) => client.GetEitherAsEventsAsync(token));

    [Theory]
    [InlineData("lines", "{\"name\":\"a\"}\n")]
    [InlineData("sequence", "\u001e{\"name\":\"a\"}\n")]
    [InlineData("events", "data: {\"name\":\"a\"}\n\n")]
    public async Task The_first_item_is_there_before_the_last_byte_and_leaving_closes_the_connection(string kind, string first)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Recorder.StartAsync(context => HoldAsync(context, first, closed));
        var items = Of(new AnswersClient(server.Client()), kind, default).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(Patience));
        Assert.Equal("a", items.Current.Name);
        await items.DisposeAsync();
        await closed.Task.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("lines", "{\"name\":\"a\"}\n")]
    [InlineData("sequence", "\u001e{\"name\":\"a\"}\n")]
    [InlineData("events", "data: {\"name\":\"a\"}\n\n")]
    public async Task Cancellation_closes_the_connection(string kind, string first)
    {
        using var caller = new CancellationTokenSource();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Recorder.StartAsync(context => HoldAsync(context, first, closed));
        var seen = 0;
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Of(new AnswersClient(server.Client()), kind, caller.Token))
            {
                seen++;
                await caller.CancelAsync();
            }
        });
        Assert.Equal((1, caller.Token), (seen, exception.CancellationToken));
        await closed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_an_exception_after_the_items_before_it()
    {
        await using var server = await Recorder.StartAsync("{\"name\":\"a\"}\n{\"name\":\n", "application/x-ndjson");
        var names = new List<string?>();
        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in new AnswersClient(server.Client()).GetLinesAsync())
            {
                names.Add(item.Name);
            }
        });
        Assert.Equal(["a"], names);
        Assert.Equal("GetLines", exception.OperationName);
    }

    [Fact]
    public async Task An_error_instead_of_items_is_the_usual_exception()
    {
        await using var server = await Recorder.StartAsync("no", "text/plain", 503);
        var exception = await Assert.ThrowsAsync<ApiException>(async () => await new AnswersClient(server.Client()).GetEventsAsync().GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "no"), (exception.StatusCode, exception.Body));
    }

    private static IAsyncEnumerable<Thing> Of(IAnswersClient client, string kind, CancellationToken token) => kind switch
    {
        "lines" => client.GetLinesAsync(token),
        "sequence" => client.GetSequenceAsync(token),
        _ => client.GetEventsAsync(token),
    };

    /// <summary>Sends the first item and then nothing, until the client has gone.</summary>
    private static async Task HoldAsync(HttpContext context, string first, TaskCompletionSource closed)
    {
        context.RequestAborted.Register(closed.SetResult);
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(first));
        await context.Response.Body.FlushAsync();
        await closed.Task;
    }

    private static async Task Gives(string mediaType, string body, Func<IAnswersClient, CancellationToken, IAsyncEnumerable<Thing>> call)
    {
        await using var server = await Recorder.StartAsync(body, mediaType);
        var names = new List<string?>();
        await foreach (var thing in call(new AnswersClient(server.Client()), default))
        {
            names.Add(thing.Name);
        }

        Assert.Equal(["a", "b", "c"], names);
        Assert.Contains(mediaType, server.Header("Accept"), StringComparison.Ordinal);
    }
}
