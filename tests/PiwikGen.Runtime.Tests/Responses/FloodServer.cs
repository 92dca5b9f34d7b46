using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>
/// A server on the loopback that sends blanks until the announced length or until the client closes the connection, and counts what
/// was taken. It writes to the socket itself: a web server goes on "writing" into a closed connection for a while.
/// </summary>
internal sealed class FloodServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<long> _serving;

    public FloodServer(int length)
    {
        _listener.Start();
        _serving = ServeAsync(length);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Bytes that the connection took in before it was closed.</summary>
    public Task<long> TakenAsync() => _serving;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task<long> ServeAsync(int length)
    {
        long taken = 0;
        try
        {
            using var socket = await _listener.AcceptSocketAsync();
            socket.SendBufferSize = 64 * 1024;
            await socket.ReceiveAsync(new byte[4096]);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"));
            var blanks = new byte[64 * 1024];
            while (taken < length)
            {
                taken += await socket.SendAsync(blanks);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
        return taken;
    }
}
