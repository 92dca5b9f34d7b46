using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PiwikGen.Testing.Tests;

/// <summary>Connections to the account.</summary>
public sealed class ConnectionTests : AccountTest
{
    [Fact]
    public async Task An_answer_without_a_body_leaves_the_connection_open()
    {
        var opened = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                opened++;
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler) { BaseAddress = Account.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Account.IssueToken());
        for (var call = 0; call < 3; call++)
        {
            using var content = new StringContent("""{"data":{"type":"ppms/app","attributes":{"delay":400}}}""", Encoding.UTF8, "application/vnd.api+json");
            using var response = await http.PatchAsync(new Uri("/api/apps/v2/00000001-0047-0044-8a10-000000000001", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            await response.Content.CopyToAsync(Stream.Null);
        }

        Assert.Equal(1, opened);
    }
}
