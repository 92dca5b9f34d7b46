using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Runtime.Tests.Authentication;
using PiwikGen.Runtime.Tests.Responses;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

/// <summary>Token endpoints on real connections that send too much, too odd or half of it. All go through the registered transport.</summary>
public sealed class HostileTokenServerTests
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Huge_answer_is_refused_without_being_read_into_memory()
    {
        const int Announced = 100 * 1024 * 1024;
        await using var server = new FloodServer(Announced);
        var exception = await FailAsync(server.Address);

        Assert.Contains("larger than 64 KiB", exception.Message, StringComparison.Ordinal);
        // What the sockets' own buffers took in is not ours; a client that reads on would have been given everything.
        Assert.InRange(await server.TakenAsync(), 0, Announced / 2);
    }

    [Fact]
    public async Task Compressed_answer_is_refused_at_the_limit_of_what_comes_out_of_it()
    {
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var body = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var blanks = new byte[1024 * 1024];
            for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await body.WriteAsync(blanks, context.RequestAborted);
            }
        });

        Assert.Contains("larger than 64 KiB", (await FailAsync(server.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_of_70_kilobytes_is_a_typed_failure()
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 70_000)}\r\nContent-Length: 0\r\n\r\n");

        Assert.True((await FailAsync(server.Address)).IsTransient);
    }

    [Fact]
    public async Task Connection_reset_within_the_body_is_a_typed_failure()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"access_token\":\"CANARY");
        var exception = await FailAsync(server.Address);

        Assert.True(exception.IsTransient);
        Assert.DoesNotContain("CANARY", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_stalls_is_given_up_after_the_time_of_a_token_request()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", closes: false);

        var clock = new TestClock();
        var fail = FailAsync(server.Address, clock);
        await server.AnsweredAsync();
        while (await clock.NextTimerAsync() != RequestTimeout)
        {
        }

        clock.Advance(RequestTimeout.TotalSeconds);

        Assert.Contains("no complete answer within 20 s", (await fail).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_instead_of_http_is_a_typed_failure()
    {
        await using var server = new RawServer("SSH-2.0-OpenSSH_9.6\r\n");

        Assert.True((await FailAsync(server.Address)).IsTransient);
    }

    [Fact]
    public async Task Refused_connection_is_a_typed_failure()
    {
        Uri address;
        await using (var server = new RawServer(""))
        {
            address = server.Address;
        }

        Assert.Contains(nameof(HttpRequestError.ConnectionError), (await FailAsync(address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_without_tls_behind_an_https_address_is_never_asked_in_plain_text()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", listens: false);
        var exception = await FailAsync(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        Assert.Contains(nameof(HttpRequestError.SecureConnectionError), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malformed_charset_and_compression_are_typed_failures()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nonsense\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain");

        await FailAsync(server.Address);
    }

    private static async Task<TokenException> FailAsync(Uri address, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        ApiClientRegistration.Add<IPingClient, PingClient>(services, PingClient.Name, PingClient.Profile, options =>
        {
            (options.BaseAddress, options.AllowInsecureLoopback) = (address, true);
            (options.ClientId, options.ClientSecret) = (Some.ClientId, Some.Secret);
            (options.Token.Retries, options.Token.RequestTimeout) = (0, RequestTimeout);
        }, static transport => new PingClient(transport));
        await using var provider = services.BuildServiceProvider();
        var exception = await Assert.ThrowsAsync<TokenException>(() => provider.GetRequiredService<IPingClient>().PingAsync());
        Assert.DoesNotContain(Some.Secret, exception.ToString(), StringComparison.Ordinal);
        return exception;
    }
}
