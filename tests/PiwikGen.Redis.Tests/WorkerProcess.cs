using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PiwikGen.Redis.Tests;

/// <summary>A process of the fleet, in another process.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Process _process;

    public WorkerProcess(Uri api, string redis, string keyRing, TimeSpan operationTimeout)
    {
        var worker = typeof(Worker.ShiftedTime).Assembly.Location;
        var milliseconds = operationTimeout.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { worker, api.AbsoluteUri, redis, keyRing, milliseconds },
        })!;
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
    }

    /// <summary>Calls the API so many times; every call has to succeed.</summary>
    public async Task CallAsync(int count, string clientId)
    {
        var answer = await AskAsync($"call {count.ToString(CultureInfo.InvariantCulture)} {clientId}");
        Assert.True(answer == $"called {count.ToString(CultureInfo.InvariantCulture)} 0", $"{answer}: {string.Join('\n', _errors.Take(5))}");
    }

    public Task<string> ShiftAsync(double seconds) => AskAsync($"shift {seconds.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>As an operating system out of memory does it.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The worker ended: {string.Join('\n', _errors)}");
    }
}
