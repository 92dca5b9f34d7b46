using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class ResponseLimitTests
{
    private static readonly ApiTransportOptions Small = new() { MaxResponseBytes = 10 };

    [Fact]
    public async Task A_body_of_the_limit_is_read_and_one_byte_more_is_refused()
    {
        Assert.Equal(10, (await Call.Read(ApiAnswer.Bytes, Unannounced(10), options: Small)).Length);
        Assert.Contains("larger than 10 bytes", (await Call.Fail(ApiAnswer.Bytes, Unannounced(11), options: Small)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_announced_too_large_is_not_even_read()
    {
        var content = new StreamContent(new UnreadableStream());
        content.Headers.ContentLength = 11;
        await Call.Fail(ApiAnswer.Bytes, new HttpResponseMessage { Content = content }, options: Small);
    }

    [Fact]
    public async Task A_bomb_is_stopped_at_the_limit_after_decompression()
    {
        var bomb = Compressed(new byte[16 * 1024 * 1024]);
        await using var server = await LiveServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bomb);
        });
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };
        var transport = new ApiTransport(client, Call.Profile, new ApiTransportOptions { MaxResponseBytes = 1024 * 1024 });
        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
        Assert.Contains("larger than 1048576 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_cannot_be_decompressed_is_an_api_exception()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot gzipped!");
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };
        var failure = await Assert.ThrowsAsync<ApiException>(() => new ApiTransport(client, Call.Profile).SendAsync(new ApiRequest(Call.GetThings), Call.Things, CancellationToken.None));
        Assert.Contains("decompressed", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_limit_that_no_array_can_keep_is_refused(long limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTransportOptions { MaxResponseBytes = limit });
    }

    private static HttpResponseMessage Unannounced(int length) => new() { Content = new StreamContent(new UnseekableStream(new byte[length])) };

    private static byte[] Compressed(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return target.ToArray();
    }

    private sealed class UnseekableStream(byte[] bytes) : DripStream(bytes, 3)
    {
        public override bool CanSeek => false;
    }
}
