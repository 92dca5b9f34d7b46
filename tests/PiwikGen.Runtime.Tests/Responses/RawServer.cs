using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PiwikGen.Runtime.Tests.Responses;

/// <summary>A server on the loopback that says byte for byte what it is told, then closes the connection or leaves it open.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    public RawServer(Func<int, byte[]> answer, bool closes = true, bool listens = true)
    {
        _listener.Start();
        _serving = ServeAsync(answer, closes, listens);
    }

    public RawServer(string answer, bool closes = true, bool listens = true)
        : this(_ => Encoding.ASCII.GetBytes(answer), closes, listens)
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Requests => _requests;

    /// <summary>Ends when the first answer has been written.</summary>
    public Task AnsweredAsync() => _answered.Task;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<int, byte[]> answer, bool closes, bool listens)
    {
        var open = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                open.Add(client);
                var stream = client.GetStream();
                if (listens)
                {
                    await ReadHeadersAsync(stream);
                }
                await stream.WriteAsync(answer(Interlocked.Increment(ref _requests)), _stop.Token);
                _answered.TrySetResult();
                if (closes)
                {
                    client.Dispose();
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
        }
        open.ForEach(client => client.Dispose());
    }

    private async Task ReadHeadersAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return;
            }
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }
}
