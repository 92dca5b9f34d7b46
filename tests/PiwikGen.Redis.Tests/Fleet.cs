namespace PiwikGen.Redis.Tests;

/// <summary>Processes that call one API and share a key ring.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly DirectoryInfo _keyRing = Directory.CreateTempSubdirectory("piwikgen-keys");
    private readonly string _redis;
    private readonly TimeSpan _operationTimeout;

    private Fleet(Api api, string redis, TimeSpan operationTimeout)
    {
        Api = api;
        _redis = redis;
        _operationTimeout = operationTimeout;
    }

    public Api Api { get; }

    public List<WorkerProcess> Workers { get; } = [];

    /// <summary>
    /// Starts processes and lets each call once with credentials of its own, so that what is then measured is how they share and not how fast a
    /// busy machine compiles. For the tokens that count they are cold.
    /// </summary>
    public static async Task<Fleet> StartAsync(string redis, int processes, TimeSpan? operationTimeout = null)
    {
        // Longer than by default: a machine that is busy with eight starting processes is not a Redis that is down.
        var fleet = new Fleet(await Api.StartAsync(), redis, operationTimeout ?? TimeSpan.FromSeconds(30));
        await fleet.AddAsync(processes);
        return fleet;
    }

    public async Task AddAsync(int processes)
    {
        var added = Enumerable.Range(Workers.Count, processes).Select(_ => new WorkerProcess(Api.Address, _redis, _keyRing.FullName, _operationTimeout)).ToArray();
        Workers.AddRange(added);

        // The first alone makes the key of the ring: two at once would make two.
        foreach (var worker in added)
        {
            await worker.CallAsync(1, "warm-" + Guid.NewGuid().ToString("N"));
        }
    }

    public Task CallAsync(int count, string clientId) => Task.WhenAll(Workers.Select(worker => worker.CallAsync(count, clientId)));

    public Task ShiftAsync(double seconds) => Task.WhenAll(Workers.Select(worker => worker.ShiftAsync(seconds)));

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in Workers)
        {
            await worker.DisposeAsync();
        }

        await Api.DisposeAsync();
        _keyRing.Delete(recursive: true);
    }
}
