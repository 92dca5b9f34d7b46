using System.Collections.Concurrent;
using PiwikGen.Authentication;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>A store on the clock of the test, which can be made to fail, hang or talk nonsense.</summary>
internal sealed class MemoryTokenStore(TestClock clock) : IAccessTokenStore
{
    private readonly ConcurrentDictionary<string, (StoredAccessToken Token, long Dead)> _tokens = new();
    private readonly ConcurrentDictionary<string, (string Owner, long Until)> _locks = new();
    private readonly ConcurrentQueue<string> _operations = new();

    /// <summary>Asked before each operation, by its name.</summary>
    public Func<string, Task> Before { get; set; } = static _ => Task.CompletedTask;

    /// <summary>What is read in place of what is there.</summary>
    public StoredAccessToken? Garbage { get; set; }

    public ICollection<string> Keys => _tokens.Keys;

    public ICollection<StoredAccessToken> Tokens => [.. _tokens.Values.Select(static entry => entry.Token)];

    public bool IsLocked => _locks.Values.Any(held => held.Until > clock.GetTimestamp());

    /// <summary>When the last lock ends.</summary>
    public long LockedUntil => _locks.Values.Select(static held => held.Until).DefaultIfEmpty().Max();

    public int Count(string operation) => _operations.Count(done => done == operation);

    /// <summary>Somebody takes the locks of all keys and is never heard of again.</summary>
    public void LockByTheDead(string key) => _locks[key] = ("dead", clock.GetTimestamp() + (3 * clock.TimestampFrequency));

    public async ValueTask<StoredAccessToken?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await NoteAsync("read");
        var now = clock.GetTimestamp();
        return Garbage ?? (_tokens.TryGetValue(key, out var entry) && entry.Dead > now
            ? new StoredAccessToken(entry.Token.Value, entry.Token.Life, clock.GetElapsedTime(now, entry.Dead))
            : null);
    }

    public async ValueTask WriteAsync(string key, StoredAccessToken token, CancellationToken cancellationToken)
    {
        await NoteAsync("write");
        Garbage = null;
        _tokens[key] = (token, clock.GetTimestamp() + (long)(token.Remaining.TotalSeconds * clock.TimestampFrequency));
    }

    public async ValueTask<bool> TryLockAsync(string key, string owner, TimeSpan life, CancellationToken cancellationToken)
    {
        await NoteAsync("lock");
        var now = clock.GetTimestamp();
        var until = now + (long)(life.TotalSeconds * clock.TimestampFrequency);
        return _locks.AddOrUpdate(key, (owner, until), (_, held) => held.Until <= now || held.Owner == owner ? (owner, until) : held).Owner == owner;
    }

    public async ValueTask UnlockAsync(string key, string owner, CancellationToken cancellationToken)
    {
        await NoteAsync("unlock");
        if (_locks.TryGetValue(key, out var held) && held.Owner == owner)
        {
            _locks.TryRemove(key, out _);
        }
    }

    private Task NoteAsync(string operation)
    {
        _operations.Enqueue(operation);
        return Before(operation);
    }
}
