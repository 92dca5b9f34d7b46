using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>What one call may do differently, and what every call does.</summary>
public class CallTests
{
    private const string Json = """{"name":"a"}""";

    [Fact]
    public async Task Headers_of_one_call()
    {
        await using var server = await Recorder.StartAsync(Json);
        var client = new AnswersClient(server.Client());
        var options = new RequestOptions { Headers = { ["X-Trace"] = "t", ["Accept"] = "application/vnd.x+json" } };
        await client.With(options).GetThingAsync();
        Assert.Equal(("t", "application/vnd.x+json"), (server.Header("X-Trace"), server.Header("Accept")));
        await client.GetThingAsync();
        Assert.Null(server.Header("X-Trace"));
    }

    [Fact]
    public async Task Hooks_before_sending_and_after_receiving()
    {
        await using var server = await Recorder.StartAsync(Json);
        var seen = new List<string>();
        var options = new RequestOptions
        {
            BeforeSend = request => seen.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {request.Options.TryGetValue(ApiOperation.Key, out var operation)} {operation?.Name}"),
            AfterReceive = response => seen.Add(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        await new AnswersClient(server.Client()).With(options).GetThingAsync();
        Assert.Equal(["GET /thing True GetThing", "200"], seen);
    }

    [Fact]
    public async Task A_time_out_of_one_call()
    {
        var clock = new FakeTimeProvider();
        await using var server = await Recorder.StartAsync(async context =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        var transport = new ApiTransport(server.Client(), AnswersClient.Profile, new ApiTransportOptions { Timeout = TimeSpan.FromHours(1), TimeProvider = clock });
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => new AnswersClient(transport).With(new RequestOptions { Timeout = TimeSpan.FromSeconds(1) }).GetThingAsync());
        Assert.Contains("1 seconds", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("br", false)]
    [InlineData("gzip", true)]
    [InlineData("br", true)]
    public async Task Compression_is_asked_for_and_undone(string encoding, bool isRegistered)
    {
        await using var server = await Recorder.StartAsync();
        server.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream compressed = encoding == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await compressed.WriteAsync(Encoding.UTF8.GetBytes(Json));
        };
        await using var provider = new ServiceCollection()
            .AddAnswersClient(options => (options.BaseAddress, options.AllowInsecureLoopback) = (server.Address, true)).Services.BuildServiceProvider();
        using var created = AnswersClient.Create(new() { BaseAddress = server.Address, AllowInsecureLoopback = true });
        var client = isRegistered ? provider.GetRequiredService<IAnswersClient>() : created;
        Assert.Equal("a", (await client.GetThingAsync()).Name);
        Assert.Equal(["br", "deflate", "gzip"], server.Header("Accept-Encoding")!.Split(',', StringSplitOptions.TrimEntries).Where(static one => one != "zstd").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fake_of_the_interface_needs_no_server()
    {
        var fake = FakeAnswers.Create();
        await using var server = await Recorder.StartAsync(Json);
        Assert.Equal("fake", await fake.GetTextAsync());
        Assert.IsAssignableFrom<IAnswersClient>(new AnswersClient(server.Client()));
        Assert.Empty(server.Targets);
    }
}
