using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class TransportTests
{
    [Fact]
    public async Task Options_apply_from_the_client_to_the_call_and_the_last_one_wins()
    {
        var order = new List<string>();
        HttpRequestMessage? sent = null;
        using var client = Call.Transport(
            (request, _) => { sent = request; return Task.FromResult(Call.Answer("[]")); },
            new ApiTransportOptions { Defaults = Options("client") });
        var call = new ApiRequest(Call.GetThings) { Options = Options("call") };
        await client.With(Options("with")).SendAsync(call, Call.Things, CancellationToken.None);
        Assert.Equal(["before client", "before with", "before call", "after client", "after with", "after call"], order);
        Assert.Equal("call", sent!.Headers.GetValues("X-From").Single());

        RequestOptions Options(string name) => new()
        {
            BeforeSend = _ => order.Add("before " + name),
            AfterReceive = _ => order.Add("after " + name),
            Headers = { ["X-From"] = name },
        };
    }

    [Fact]
    public async Task Transport_for_another_document_keeps_the_options_goes_to_that_documents_server_and_closes_nothing()
    {
        var asked = new List<Uri?>();
        using var http = new HttpClient(new Recorder(asked));
        using var transport = new ApiTransport(http, Call.Profile, new ApiTransportOptions { OwnsHttpClient = true, Defaults = new RequestOptions { Headers = { ["X-From"] = "client" } } });
        var other = transport.For(new ApiProfile { Name = "OtherClient", DefaultServer = "https://other.example/v2" });
        other.Dispose();
        await other.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None);

        Assert.Equal([new Uri("https://other.example/v2/things")], asked);
    }

    [Theory]
    [InlineData("X-Note", "a\r\nX-Other: b")]
    [InlineData("X-Note", "a\nb")]
    [InlineData("X-Note", "a\0b")]
    [InlineData("X-Note", "\u00e4")]
    [InlineData("X Note", "a")]
    [InlineData("X-Note:", "a")]
    [InlineData("", "a")]
    [InlineData("Content-Length", "3")]
    [InlineData("transfer-encoding", "chunked")]
    public async Task A_header_that_would_break_the_request_is_refused_without_its_value(string name, string value)
    {
        using var transport = Call.Transport((_, _) => throw new InvalidOperationException("Nothing is to be sent."));
        var call = transport.With(new RequestOptions { Headers = { [name] = value } });
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => call.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None));
        Assert.DoesNotContain(value + "'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_is_what_the_operation_says_or_anything()
    {
        var accepted = new List<string>();
        using var transport = Call.Transport((request, _) => { accepted.Add(request.Headers.NonValidated["Accept"].ToString()); return Task.FromResult(Call.Answer("[]")); });
        await transport.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None);
        await transport.SendAsync(new ApiRequest(new ApiOperation("GetThings", HttpMethod.Get, "/things") { Accept = "application/vnd.api+json, application/json;q=0.9" }), CancellationToken.None);
        Assert.Equal(["*/*", "application/vnd.api+json, application/json;q=0.9"], accepted);
    }

    [Fact]
    public async Task An_answer_from_another_origin_is_refused()
    {
        await using var other = await LiveServer.StartAsync(context => context.Response.WriteAsync("[]"));
        var elsewhere = other.Address.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var server = await LiveServer.StartAsync(context => { context.Response.Redirect(elsewhere); return Task.CompletedTask; });
        using var client = new HttpClient { BaseAddress = server.Address };
        var failure = await Assert.ThrowsAsync<ApiException>(() => new ApiTransport(client, Call.Profile).SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
        Assert.IsType<ForeignOriginException>(failure.InnerException);
        Assert.Null(failure.Body);
    }

    [Fact]
    public async Task An_answer_from_another_origin_is_taken_where_no_credentials_are_in_play_or_the_options_allow_it()
    {
        var open = new ApiOperation("GetOpenThings", HttpMethod.Get, "/things") { Security = ApiSecurity.None };
        Assert.Empty(await Call.Read(Call.Things, FromElsewhere(), open));
        Assert.Empty(await Call.Read(Call.Things, FromElsewhere(), options: new ApiTransportOptions { AcceptOtherOrigins = true }));
        await Call.Fail(Call.Things, FromElsewhere());

        static HttpResponseMessage FromElsewhere()
        {
            var answer = Call.Answer("[]");
            answer.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/things");
            return answer;
        }
    }

    [Fact]
    public async Task A_redirect_within_the_origin_is_no_matter()
    {
        var answer = Call.Answer("[]");
        answer.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://things.example/other");
        Assert.Empty(await Call.Read(Call.Things, answer));
    }

    [Fact]
    public async Task A_stream_is_read_as_it_comes_and_gives_the_connection_back()
    {
        var gate = new TaskCompletionSource();
        await using var server = await LiveServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("first,");
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync("second");
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        var transport = new ApiTransport(client, Call.Profile);
        await using var stream = await transport.SendAsync(new ApiRequest(Call.GetThings), ApiAnswer.Stream, CancellationToken.None);
        var buffer = new byte[100];
        var read = await stream.ReadAsync(buffer);
        Assert.Equal("first,", Encoding.ASCII.GetString(buffer, 0, read));
        gate.SetResult();
        Assert.Equal("second", await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task Streams_that_are_disposed_of_early_hold_no_connection()
    {
        await using var server = await LiveServer.StartAsync(context => context.Response.Body.WriteAsync(new byte[100_000]).AsTask());
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = server.Address };
        var transport = new ApiTransport(client, Call.Profile, new ApiTransportOptions { Timeout = TimeSpan.FromSeconds(30) });
        for (var i = 0; i < 100; i++)
        {
            await using var stream = await transport.SendAsync(new ApiRequest(Call.GetThings), ApiAnswer.Stream, CancellationToken.None);
            await stream.ReadExactlyAsync(new byte[10]);
        }
    }

    [Fact]
    public async Task Ten_thousand_calls_read_half_or_not_at_all_leave_nothing_open()
    {
        var open = 0;
        using var transport = Call.Transport((_, _) =>
        {
            Interlocked.Increment(ref open);
            return Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new ClosingStream(() => Interlocked.Decrement(ref open))) });
        });
        for (var i = 0; i < 10_000; i++)
        {
            await using var stream = await transport.SendAsync(new ApiRequest(Call.GetThings), ApiAnswer.Stream, CancellationToken.None);
            if (i % 2 == 0)
            {
                await stream.ReadExactlyAsync(new byte[1]);
            }
        }

        Assert.Equal(0, open);
    }

    [Fact]
    public async Task Ignored_errors_and_unread_bodies_hold_no_connection()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.ContainsKey("X-Fail") ? 500 : 200;
            return context.Response.Body.WriteAsync(new byte[200_000]).AsTask();
        });
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = server.Address };
        var transport = new ApiTransport(client, Call.Profile, new ApiTransportOptions { Timeout = TimeSpan.FromSeconds(30) });
        var failing = transport.With(new RequestOptions { Headers = { ["X-Fail"] = "1" } });
        for (var i = 0; i < 50; i++)
        {
            await transport.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None);
            await Assert.ThrowsAsync<ApiException>(() => failing.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None));
            await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
        }
    }

    [Fact]
    public async Task The_http_client_is_disposed_of_only_where_the_transport_owns_it()
    {
        using var client = new HttpClient(new HttpClientHandler()) { BaseAddress = new Uri("https://things.example") };
        var owner = new ApiTransport(client, Call.Profile, new ApiTransportOptions { OwnsHttpClient = true });
        new ApiTransport(client, Call.Profile).Dispose();
        owner.With(new RequestOptions()).Dispose();
        client.CancelPendingRequests();
        owner.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => owner.SendAsync(new ApiRequest(Call.GetThings), CancellationToken.None));
    }

    [Fact]
    public async Task Kestrel_and_the_transport_understand_each_other()
    {
        await using var server = await LiveServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""[{"name":"a","count":3}]""");
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        var things = await new ApiTransport(client, Call.Profile).SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None);
        Assert.Equal(3, Assert.Single(things).Count);
    }

    private sealed class Recorder(List<Uri?> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("client", request.Headers.GetValues("X-From").Single());
            asked.Add(request.RequestUri);
            return Task.FromResult(Call.Answer("[]"));
        }
    }

    private sealed class ClosingStream(Action closed) : MemoryStream(new byte[100])
    {
        protected override void Dispose(bool disposing)
        {
            if (CanRead)
            {
                closed();
            }
            base.Dispose(disposing);
        }
    }
}
