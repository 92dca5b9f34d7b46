using System.Net;
using System.Net.Sockets;
using System.Text;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>Sends one request over a real connection and gives back its bytes as they came out of it.</summary>
internal static class Wire
{
    public static readonly ApiProfile Profile = new() { Name = "WireClient" };

    /// <summary>What goes over the wire for a call of <c>{method} {path}</c>.</summary>
    public static async Task<WireRequest> Send(string path, Action<ApiRequest> build, HttpMethod? method = null)
    {
        var operation = new ApiOperation("Operate", method ?? HttpMethod.Get, path);
        var request = new ApiRequest(operation);
        build(request);
        return await Send(request);
    }

    public static async Task<WireRequest> Send(ApiRequest request)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var receiving = Receive(listener);
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        using var transport = new ApiTransport(client, Profile);
        await transport.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(30));
        return await receiving;
    }

    /// <summary>The target of the request line of a GET.</summary>
    public static async Task<string> Target(string path, Action<ApiRequest> build) => (await Send(path, build)).Target;

    /// <summary>The body of a POST.</summary>
    public static Task<WireRequest> Post(Action<ApiRequest> build) => Send("/things", build, HttpMethod.Post);

    private static async Task<WireRequest> Receive(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var bytes = new List<byte>();
        var buffer = new byte[16 * 1024];
        WireRequest? request;
        while (!WireRequest.TryParse([.. bytes], out request))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                throw new InvalidDataException("The connection ended before the request did.");
            }

            bytes.AddRange(buffer.AsSpan(0, read));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
        return request!;
    }
}
