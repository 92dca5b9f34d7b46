using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>A running <c>prism mock</c> of one document, on a free port of the loopback.</summary>
internal sealed class PrismServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;

    private PrismServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <exception cref="InvalidOperationException">Prism cannot serve the document; the message holds what it said.</exception>
    public static async Task<PrismServer> StartAsync(string document)
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("node", [PrismTool.Script!, "mock", "--host", "127.0.0.1", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), document])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string>();
        var listens = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
                if (said.Count > 400)
                {
                    said.RemoveAt(0);
                }
            }

            if (line?.Contains("Prism is listening", StringComparison.Ordinal) == true)
            {
                listens.TrySetResult(true);
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new PrismServer(process, new Uri($"http://127.0.0.1:{port}"));
        if (await Task.WhenAny(listens.Task, process.WaitForExitAsync(), Task.Delay(Patience)) != listens.Task)
        {
            server.Dispose();
            lock (said)
            {
                throw new InvalidOperationException($"Prism does not serve {Path.GetFileName(document)}: {string.Join(' ', said.TakeLast(5))}");
            }
        }

        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
