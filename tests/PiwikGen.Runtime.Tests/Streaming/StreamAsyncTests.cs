using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Runtime.Tests.Responses;
using PiwikGen.Serialization;
using PiwikGen.Streaming;

namespace PiwikGen.Runtime.Tests.Streaming;

public sealed class StreamAsyncTests
{
    [Theory]
    [InlineData("{\"name\":\"a\"}\n{\"name\":\"b\"}\n")]
    [InlineData("{\"name\":\"a\"}\r\n\r\n  \n{\"name\":\"b\"}")]
    [InlineData("\uFEFF{\"name\":\"a\"}\n{\"name\":\"b\"}")]
    public async Task Lines_are_items_and_empty_lines_are_not(string body)
    {
        Assert.Equal("a b", await Names(StreamFormat.JsonLines, body));
    }

    [Theory]
    [InlineData("\u001e{\"name\":\"a\"}\n\u001e{\"name\":\n\"b\"}\n")]
    [InlineData("\u001e\u001e{\"name\":\"a\"}\u001e{\"name\":\"b\"}")]
    [InlineData("{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n")]
    public async Task Records_of_a_sequence_are_items(string body)
    {
        Assert.Equal("a b", await Names(StreamFormat.JsonSequence, body));
    }

    [Fact]
    public async Task A_number_at_the_end_of_a_sequence_counts_only_when_it_is_known_to_be_whole()
    {
        Assert.Equal([1, 23], await Numbers("\u001e1\n\u001e23\n"));
        await Assert.ThrowsAsync<ApiException>(() => Numbers("\u001e1\n\u001e23"));
    }

    [Theory]
    [InlineData("data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}\n\n")]
    [InlineData(": hello\nevent: thing\nid: 1\ndata: {\"name\":\ndata: \"a\"}\n\n:\n\ndata:\n\ndata:{\"name\":\"b\"}\r\n\r\n")]
    [InlineData("\uFEFFdata: {\"name\":\"a\"}\r\rdata: {\"name\":\"b\"}\n\ndata: [DONE]\n\ndata: {\"name\":\"c\"}\n\n")]
    public async Task The_data_of_events_are_items(string body)
    {
        Assert.Equal("a b", await Names(StreamFormat.ServerSentEvents, body));
    }

    [Fact]
    public async Task An_event_that_is_not_finished_is_no_item()
    {
        Assert.Equal("a", await Names(StreamFormat.ServerSentEvents, "data: {\"name\":\"a\"}\n\ndata: {\"name\":\"b\"}"));
    }

    [Fact]
    public async Task The_data_of_events_of_strings_is_plain_text()
    {
        using var transport = Call.Transport(Call.Answer("data: one two\n\ndata: three\n\n"));
        var texts = new List<string>();
        await foreach (var text in transport.StreamAsync<string, StringCodec>(new ApiRequest(Call.GetThings), StreamFormat.ServerSentEvents, CancellationToken.None))
        {
            texts.Add(text);
        }
        Assert.Equal(["one two", "three"], texts);
    }

    [Theory]
    [InlineData(StreamFormat.JsonLines, "{\"name\":\"a\"}\n{\"count\":\"CANARY\"}\n")]
    [InlineData(StreamFormat.JsonSequence, "\u001e{\"name\":\"a\"}\n\u001e{\"count\":\"CANARY\"}\n")]
    [InlineData(StreamFormat.ServerSentEvents, "data: {\"name\":\"a\"}\n\ndata: {\"count\":\"CANARY\"}\n\n")]
    [InlineData(StreamFormat.JsonLines, "{\"name\":\"a\"}\n{\"name\":\"CANARY")]
    public async Task A_record_that_cannot_be_read_ends_the_stream_with_an_api_exception(StreamFormat format, string body)
    {
        using var transport = Call.Transport(Call.Answer(body));
        var names = new List<string?>();
        var failure = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var thing in Things(transport, format))
            {
                names.Add(thing.Name);
            }
        });
        Assert.Equal(["a"], names);
        Assert.StartsWith("{", failure.Body, StringComparison.Ordinal);
        Assert.Contains("CANARY", failure.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StreamFormat.JsonLines, "x")]
    [InlineData(StreamFormat.JsonSequence, "x")]
    [InlineData(StreamFormat.ServerSentEvents, "data: x\n")]
    [InlineData(StreamFormat.ServerSentEvents, "x")]
    public async Task A_record_without_an_end_is_stopped_at_the_limit(StreamFormat format, string body)
    {
        var endless = new EndlessStream(Encoding.ASCII.GetBytes(body));
        using var transport = Call.Transport(new HttpResponseMessage { Content = new StreamContent(endless) }, new ApiTransportOptions { MaxResponseBytes = 200_000 });
        var failure = await Assert.ThrowsAsync<ApiException>(() => Names(transport, format));
        Assert.Contains("larger", failure.Message, StringComparison.Ordinal);
        Assert.True(endless.Given < 2_000_000);
        Assert.True(endless.IsDisposed);
    }

    [Theory]
    [InlineData(StreamFormat.JsonLines, 1)]
    [InlineData(StreamFormat.JsonLines, 7)]
    [InlineData(StreamFormat.JsonSequence, 1)]
    [InlineData(StreamFormat.ServerSentEvents, 1)]
    public async Task Records_may_come_in_any_pieces_and_sizes(StreamFormat format, int piece)
    {
        var names = Enumerable.Range(0, 60).Select(i => new string((char)('a' + (i % 26)), i * i)).ToList();
        var body = string.Concat(names.Select(name => format switch
        {
            StreamFormat.JsonLines => $$"""{"name":"{{name}}"}""" + "\n",
            StreamFormat.JsonSequence => "\u001e" + $$"""{"name":"{{name}}"}""" + "\n",
            _ => $$"""data: {"name":"{{name}}"}""" + "\n\n",
        }));
        using var transport = Call.Transport(new HttpResponseMessage { Content = new StreamContent(new DripStream(Encoding.UTF8.GetBytes(body), piece)) });
        Assert.Equal(string.Join(' ', names), await Names(transport, format));
    }

    [Fact]
    public async Task Items_come_while_the_server_still_writes()
    {
        var gate = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{\"name\":\"a\"}\n");
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync("{\"name\":\"b\"}\n");
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        var names = new List<string?>();
        await foreach (var thing in Things(new ApiTransport(client, Call.Profile), StreamFormat.JsonLines))
        {
            names.Add(thing.Name);
            gate.TrySetResult();
        }
        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public async Task Leaving_early_closes_the_answer()
    {
        var endless = new EndlessStream("{\"name\":\"a\"}\n"u8.ToArray());
        using var transport = Call.Transport(new HttpResponseMessage { Content = new StreamContent(endless) });
        await foreach (var _ in Things(transport, StreamFormat.JsonLines))
        {
            break;
        }
        Assert.True(endless.IsDisposed);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_enumeration_begins()
    {
        var sent = 0;
        using var transport = Call.Transport((_, _) => { sent++; return Task.FromResult(Call.Answer("")); });
        var things = Things(transport, StreamFormat.JsonLines);
        Assert.Equal(0, sent);
        await foreach (var _ in things)
        {
        }
        Assert.Equal(1, sent);
    }

    [Theory]
    [InlineData(StreamFormat.JsonLines, "{\"name\":\"a\"}\n")]
    [InlineData(StreamFormat.ServerSentEvents, "data: {\"name\":\"a\"}\n\n")]
    public async Task A_cancelled_stream_carries_the_callers_token(StreamFormat format, string body)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + body, closes: false);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var source = new CancellationTokenSource();
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new ApiTransport(client, Call.Profile).StreamAsync<Thing, ModelCodec<Thing>>(new ApiRequest(Call.GetThings), format, CancellationToken.None).WithCancellation(source.Token))
            {
                source.CancelAfter(10);
            }
        });
        Assert.Equal(source.Token, canceled.CancellationToken);
    }

    [Theory]
    [InlineData(StreamFormat.JsonLines, "{\"name\":\"a\"}\n")]
    [InlineData(StreamFormat.ServerSentEvents, "data: {\"name\":\"a\"}\n\n")]
    public async Task A_stream_whose_connection_breaks_says_so(StreamFormat format, string body)
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + body);
        using var client = new HttpClient { BaseAddress = server.Address };
        var broken = await Assert.ThrowsAsync<HttpRequestException>(() => Names(new ApiTransport(client, Call.Profile), format));
        Assert.Equal(HttpRequestError.ResponseEnded, broken.HttpRequestError);
    }

    [Fact]
    public async Task An_error_instead_of_a_stream_is_the_usual_exception()
    {
        using var transport = Call.Transport(Call.Answer("no", HttpStatusCode.Forbidden));
        var failure = await Assert.ThrowsAsync<ApiException>(() => Names(transport, StreamFormat.JsonLines));
        Assert.Equal(HttpStatusCode.Forbidden, failure.StatusCode);
    }

    [Fact]
    public async Task No_content_is_a_stream_without_items()
    {
        using var transport = Call.Transport(new HttpResponseMessage(HttpStatusCode.NoContent));
        Assert.Equal("", await Names(transport, StreamFormat.ServerSentEvents));
    }

    private static IAsyncEnumerable<Thing> Things(ApiTransport transport, StreamFormat format)
        => transport.StreamAsync<Thing, ModelCodec<Thing>>(new ApiRequest(Call.GetThings), format, CancellationToken.None);

    private static async Task<string> Names(StreamFormat format, string body)
    {
        using var transport = Call.Transport(Call.Answer(body));
        return await Names(transport, format);
    }

    private static async Task<string> Names(ApiTransport transport, StreamFormat format)
    {
        var names = new List<string?>();
        await foreach (var thing in Things(transport, format))
        {
            names.Add(thing.Name);
        }
        return string.Join(' ', names);
    }

    private static async Task<List<int>> Numbers(string body)
    {
        using var transport = Call.Transport(Call.Answer(body));
        var numbers = new List<int>();
        await foreach (var number in transport.StreamAsync<int, Int32Codec>(new ApiRequest(Call.GetThings), StreamFormat.JsonSequence, CancellationToken.None))
        {
            numbers.Add(number);
        }
        return numbers;
    }
}
